"""The commands: each parses, calls, prints and exits."""
