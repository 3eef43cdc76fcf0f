"""A health check of small checks, whose output is safe to show in public."""
