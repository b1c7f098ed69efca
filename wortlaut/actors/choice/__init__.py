"""Who speaks, chosen by the trained model."""
