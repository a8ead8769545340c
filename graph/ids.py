"""Stable ids: the same parts give the same id on any machine, in any order of loading."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_HASH_LENGTH = 20  # hexadecimal digits, 80 bits: a clash among 10 million nodes has a chance of 1 in 10 billion


def slug(text: str) -> str:
    """``text`` in lower-case ASCII letters, digits and single hyphens; empty where nothing of it is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def readable_id(key: str, *parts: str) -> str:
    """An id such as ``inspection:oxf/2014-04-29/sif`` from parts that are already safe and distinct as slugs."""
    return f"{key}:{'/'.join(parts)}"


def hashed_id(key: str, *parts: str) -> str:
    """An id whose hash is taken over length-prefixed parts, so that ("Leeds", "2023") and ("Leed", "s2023") differ."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        digest.update(f"{len(encoded)}:".encode())
        digest.update(encoded)
    return f"{key}:{digest.hexdigest()[:_HASH_LENGTH]}"
