"""A list of people who help, from any file to an answer. Knows no terminal, vault or command."""
