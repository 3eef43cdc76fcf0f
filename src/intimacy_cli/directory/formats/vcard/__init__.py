"""Address books of vCards."""
