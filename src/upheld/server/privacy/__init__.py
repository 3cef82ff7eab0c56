"""Data Privacy: how data is protected on its way to this server."""
