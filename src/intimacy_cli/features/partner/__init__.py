"""Who the two are: naming and renaming."""
