"""One module a format, each a generator of records and findings. Nothing is imported here."""
