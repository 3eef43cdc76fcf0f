"""The couple's records as a whole: export, import, undo, where they live."""
