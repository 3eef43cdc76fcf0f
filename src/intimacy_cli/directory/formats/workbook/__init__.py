"""A workbook: which of its sheets are lists of people, and where their headers are."""
