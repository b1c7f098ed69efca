"""What a German text is divided into: sentences, datelines, turns, quotation marks."""
