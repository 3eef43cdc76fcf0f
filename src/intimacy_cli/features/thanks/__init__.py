"""Thanks: one line, given or kept to give later; never counted, never asked for."""
