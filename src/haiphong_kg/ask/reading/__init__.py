"""All readings of a question weighed: what it means, surely or not, and what of it is not understood."""
