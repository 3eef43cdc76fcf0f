"""`intimacy` alone: today at a glance, and one next step with its reason."""
