"""Laws, commitment kinds and platform facts as data, each file with its schema and sources."""
