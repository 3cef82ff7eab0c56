"""Compliance: reviews of the policy, and which laws apply."""
