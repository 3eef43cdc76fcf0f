"""A list of people as JSON, in whatever shape a program or a project wrote it."""
