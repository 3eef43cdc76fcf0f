"""One file or folder a format, each a generator of records and findings."""
