"""The speaker-listener session: a disagreement in turns, with time-outs."""
