"""Statements, actors, times and events as annotations of the text."""
