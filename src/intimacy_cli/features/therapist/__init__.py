"""`intimacy therapist`: finds the right person in directories that lie on this machine."""
