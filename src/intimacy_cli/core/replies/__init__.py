"""What a telephone sent back, read as answers: any form is fine, and no number is guessed."""
