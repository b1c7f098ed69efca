"""Pasted texts, in a real process."""

TEXT = "„Die Brücke bleibt gesperrt“, sagte die Bürgermeisterin Anna Berg am Montag in der Stadt."
