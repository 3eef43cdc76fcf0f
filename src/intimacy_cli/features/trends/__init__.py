"""`intimacy trends`: what has changed, what hasn't, and how sure that is."""
