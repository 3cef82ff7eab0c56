"""The frame: settings, urls, background work, the console's shell."""
