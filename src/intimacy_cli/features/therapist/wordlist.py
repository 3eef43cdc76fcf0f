"""A set of words from one line of text, so that long lists stay readable. Imports nothing."""


def words_in(text: str) -> frozenset[str]:
    """Give the words of a text."""
    return frozenset(text.split())
