"""Actors: who and what an article names, and what is known about them."""
