"""The rules: one file a rule, each a check over the apps of the inventory."""
