"""Everything that needs Django: the spine, the headings, the public pages, the console."""
