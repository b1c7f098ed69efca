"""The German of referring to somebody."""
