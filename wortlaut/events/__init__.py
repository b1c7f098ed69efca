"""What happened: who did what to whom, when, and who says so."""
