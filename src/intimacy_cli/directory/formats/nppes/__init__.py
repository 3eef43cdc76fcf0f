"""The NPI registry of the United States: the monthly file and the answers of its API."""
