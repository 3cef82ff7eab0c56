"""Checks on the installation itself."""
