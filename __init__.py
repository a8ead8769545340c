"""councilgraph: a knowledge graph of council papers and inspection reports, with evidence for every fact."""

__version__ = "0.1.0"
