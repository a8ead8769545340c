"""Full-text search: one reading of what is asked, one ranking and one snippet, whatever store holds the index."""
