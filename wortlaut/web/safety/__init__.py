"""Who may do what, and what no request may do: hosts, sessions, limits, headers."""
