"""The check-in: asked alone, seen together once both have answered."""
