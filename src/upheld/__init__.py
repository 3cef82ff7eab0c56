"""Upheld: a security policy that proves itself, sentence by sentence."""

__version__ = "0.1.0"
