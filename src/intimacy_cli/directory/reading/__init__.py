"""From bytes to rows and objects: archives, encodings, tables, JSON."""
