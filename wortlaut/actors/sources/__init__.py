"""Who stands behind the words for a source."""
