"""Pressmark: a press archive that people can query, and trust to the character."""
