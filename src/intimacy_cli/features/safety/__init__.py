"""Where to find help when there is fear; keeps nothing."""
