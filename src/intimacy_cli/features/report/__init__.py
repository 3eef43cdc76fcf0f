"""`intimacy report`: a year together on one page, and a page for a therapist."""
