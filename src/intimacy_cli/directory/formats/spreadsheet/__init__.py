"""Any table with a header, its columns recognised by their names."""
