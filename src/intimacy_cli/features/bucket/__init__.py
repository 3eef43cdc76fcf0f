"""The bucket list: what the couple wishes to do one day, open, or sealed until both wrote."""
