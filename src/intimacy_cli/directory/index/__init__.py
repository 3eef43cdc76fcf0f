"""The index of a large list on disk: finding somebody in a million rows takes no longer."""
