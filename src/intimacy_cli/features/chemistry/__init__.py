"""What each would like, answered alone; only what both are open to is ever shown."""
