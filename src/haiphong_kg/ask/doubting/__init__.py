"""Whether an answer is one to what was asked; and where there is none, what is said, offered and shown instead."""
