"""Example reports about invented councils, and what they are made from. Not part of the installed package."""
