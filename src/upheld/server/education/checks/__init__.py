"""Checks on guides: one file each."""
