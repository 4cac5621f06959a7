"""A question as a sentence: what opens and ends it, two questions in one, alternatives, and what is said around it."""
