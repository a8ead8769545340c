"""Records, ids, the ledger of claims, and the graph that is assembled from it."""
