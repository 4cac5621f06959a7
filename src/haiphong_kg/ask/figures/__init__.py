"""A question cut into phrases that asks for a figure, or for the things with the largest."""
