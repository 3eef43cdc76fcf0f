"""A passphrase over the vault's key."""
