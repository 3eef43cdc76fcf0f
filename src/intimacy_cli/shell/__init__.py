"""How we talk to a terminal: places, time, settings, keys, prompts, answers."""
