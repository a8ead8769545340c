"""From files to claims: format readers, document kinds, and the ingest run."""

READING = 1
"""Counts up when any reader changes what it says, so that loading again reads unchanged files anew."""
