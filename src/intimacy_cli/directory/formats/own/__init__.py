"""The project's own list, as TOML and as CSV."""
