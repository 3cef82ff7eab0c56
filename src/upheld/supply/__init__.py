"""What an app ships beside its own code: packages and their lock. Free of Django."""
