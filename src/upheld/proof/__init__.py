"""What a customer runs: canonical form, Merkle log, checkpoint, bundle, the state function, verification.

Standard library and `cryptography` only; no network; no Django.
"""
