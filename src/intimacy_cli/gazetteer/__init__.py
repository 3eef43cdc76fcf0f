"""Where a place is: by name, by postcode, from the built-in lists and from files of one's own."""
