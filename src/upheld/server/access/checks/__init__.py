"""Checks on staff accounts: one file each."""
