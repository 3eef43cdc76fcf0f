"""One folder a command. A feature never imports another feature."""
