"""Where a thing stands in the drawing, how large it is and which names can be read."""
