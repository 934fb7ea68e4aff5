"""Many files: worker processes with limits, resuming, a status for each file; local or on Ray."""
