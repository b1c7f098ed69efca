"""Rebuilds the shipped weights; torch lives here and nowhere else."""
