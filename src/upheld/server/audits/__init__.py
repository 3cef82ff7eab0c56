"""Third-Party Audits: what outsiders were asked to examine, and when they did."""
