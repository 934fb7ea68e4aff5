"""The nouns: what every stage takes and gives, and the errors that end one document."""
