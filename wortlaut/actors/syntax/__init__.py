"""What the parse tells of who does and says what."""
