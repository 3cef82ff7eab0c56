"""Checks over the repositories of the inventory: one file each."""
