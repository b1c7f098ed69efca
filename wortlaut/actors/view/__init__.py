"""An article as the search for actors sees it."""
