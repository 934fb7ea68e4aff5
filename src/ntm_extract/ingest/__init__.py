"""From bytes to the reading: every format, every page, in paragraphs."""
