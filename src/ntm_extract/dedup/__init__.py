"""From records to groups of the same notice."""
