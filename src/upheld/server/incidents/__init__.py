"""Incident Management: cases with their clocks, drills, and the ways to report."""
