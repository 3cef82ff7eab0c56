"""The demo: an invented vendor with a month of history, and a page on which a promise can be broken."""
