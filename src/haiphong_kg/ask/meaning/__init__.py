"""What a question means in terms of the graph, its SPARQL, and the meaning said back as a question."""
