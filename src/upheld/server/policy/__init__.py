"""The policy: its versions and sentences, what is confirmed about them, and the inventory they speak of."""
