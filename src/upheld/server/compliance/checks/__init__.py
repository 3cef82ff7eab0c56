"""Checks on policy reviews and laws: one file each."""
