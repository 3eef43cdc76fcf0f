"""Reading and changing settings."""
