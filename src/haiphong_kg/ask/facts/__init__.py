"""The facts of a thing that is named, and which of them have every word of a question."""
