"""A meaning with its rows becomes an answer in a sentence, with what must be told beside it."""
