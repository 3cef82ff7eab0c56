"""Source text to a small syntax tree of our own, and the modules that files make of one another."""
