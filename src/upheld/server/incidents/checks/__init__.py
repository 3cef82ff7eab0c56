"""Checks on incidents and the ways to report them: one file each."""
