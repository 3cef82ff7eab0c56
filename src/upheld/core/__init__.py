"""The words every other part shares: outcomes, the contract of a check, errors, the clock. Standard library only."""
