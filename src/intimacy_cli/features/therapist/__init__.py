"""Finding a therapist in directories that really exist. This package imports nothing by itself."""
