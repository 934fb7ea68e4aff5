"""What we know about Vietnamese: letters, numbers, dates, names, as pure functions and data."""
