"""A question cut into phrases that asks for records of the graph: which kind, who has which role, what narrows it."""
