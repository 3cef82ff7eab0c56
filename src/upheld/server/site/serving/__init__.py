"""The processes of `upheld serve`: a supervisor, the web server, the background work."""
