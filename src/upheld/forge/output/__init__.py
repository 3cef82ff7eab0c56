"""Forms in which other tools read a scan."""
