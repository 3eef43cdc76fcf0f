"""Whether both are open to help, and what to ask at a first call."""
