"""Checks of the language of an edition's sources: words, numbers, chances, safety wording, readability."""
