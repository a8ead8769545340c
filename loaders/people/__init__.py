"""People in council papers: who is named, what they hold and what they did."""

from .claims import people_claims, person_refs
from .proposed import is_proposed
from .reader import read_people, read_post_actors
from .records import FoundPerson, HeldPost, Involvement, PostActor

__all__ = [
    "FoundPerson",
    "HeldPost",
    "Involvement",
    "PostActor",
    "is_proposed",
    "people_claims",
    "person_refs",
    "read_people",
    "read_post_actors",
]
