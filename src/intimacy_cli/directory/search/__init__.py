"""Which records fit a query, why, and in which order."""
