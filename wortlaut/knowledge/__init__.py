"""What is known: states, bodies, offices, names, and what users add."""
