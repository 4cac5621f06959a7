"""A question cut into phrases becomes meanings: one for records, one for figures, one for a name alone."""
