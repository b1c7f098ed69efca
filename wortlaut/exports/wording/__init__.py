"""What is said in words of our own: kinds, actors, times, events, in the language of the reader."""
