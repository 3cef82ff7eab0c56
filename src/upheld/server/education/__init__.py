"""User Education: guides, and who has read the ones meant for staff."""
