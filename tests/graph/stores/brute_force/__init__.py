"""A second reading of Cypher, by nested loops: random queries are made as trees, printed, and evaluated here."""
