"""What shapes a question whatever it is about: what is asked for, times, numbers, units, order, and what is denied."""
