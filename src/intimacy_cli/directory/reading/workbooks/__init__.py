"""Workbooks of Excel and of OpenDocument: their sheets as rows of text, as a person sees them."""
