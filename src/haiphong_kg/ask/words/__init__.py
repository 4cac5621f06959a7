"""The words that a question may hold, and what each may stand for: the lexicon, and a question cut into its phrases."""
