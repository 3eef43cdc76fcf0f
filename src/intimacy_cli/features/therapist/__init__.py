"""Finding help: whether both are open to it, what to ask, and who there is, on this machine."""
