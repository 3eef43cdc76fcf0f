"""The record log and its vault: the only place that uses apsw."""
