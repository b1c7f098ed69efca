"""Which phrases mean the same: figures, and who is linked to whom."""
