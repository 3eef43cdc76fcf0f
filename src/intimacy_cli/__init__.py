"""The couple's toolkit for the terminal."""

__version__ = "0.1.0"
