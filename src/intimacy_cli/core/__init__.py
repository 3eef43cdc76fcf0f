"""What several features share: pure, standard library only, no I/O."""
