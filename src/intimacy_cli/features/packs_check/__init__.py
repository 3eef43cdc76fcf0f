"""Content packs: which are in use, and whether a file is a sound one."""
