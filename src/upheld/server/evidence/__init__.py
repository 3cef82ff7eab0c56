"""The evidence log: entries, their blobs, and the published tree."""
