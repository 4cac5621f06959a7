"""The static site: a page for every name, in both languages."""
