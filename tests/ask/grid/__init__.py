"""Plain questions made of their parts, each with the answer that the records themselves give."""
