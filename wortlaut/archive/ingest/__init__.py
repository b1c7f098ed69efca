"""Ingest: sources are read, analysed on all cores, and written by one writer."""
