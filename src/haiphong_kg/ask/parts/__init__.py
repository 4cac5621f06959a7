"""A question taken apart: of several wishes, times or things each is asked and all are answered."""
