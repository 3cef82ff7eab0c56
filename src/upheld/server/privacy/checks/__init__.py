"""Checks on the protection of data: one file each."""
