"""Content: finds packs, parses them, keeps the parsed form in the cache. Knows no command."""
