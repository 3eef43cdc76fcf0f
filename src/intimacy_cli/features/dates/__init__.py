"""Date ideas: one to draw, under constraints, new for this couple."""
