"""A text in the spelling and turns that the wording has: short forms, idioms, the ways to ask for a time."""
