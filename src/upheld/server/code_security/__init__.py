"""Code Security: where the source lives, and whether another person looked at each change."""
