"""From files to claims: format readers, document kinds, and the ingest run."""
