"""Open Referral HSDS: services as JSON pages and as tables."""
