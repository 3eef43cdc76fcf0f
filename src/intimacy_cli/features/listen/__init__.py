"""`intimacy listen`: practice in hearing, before any advice."""
