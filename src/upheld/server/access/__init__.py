"""Access Controls: how staff sign in to this server."""
