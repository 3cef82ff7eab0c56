"""Checks on outside examinations: one file each."""
