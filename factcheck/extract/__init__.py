"""From a draft to its claims: reading numbers and times, building claims, tying them together."""
