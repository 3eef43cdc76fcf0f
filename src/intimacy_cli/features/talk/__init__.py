"""`intimacy talk`: telling each other about the day, and raising calmly what bothers."""
