"""An article as a page shows it: text with its statements, actors, times and events marked."""
