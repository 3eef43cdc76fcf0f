"""What to paste into a shell's start-up."""
