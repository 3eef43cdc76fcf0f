"""What danger sounds like, a family a module, and what only sounds like it. Data alone."""
