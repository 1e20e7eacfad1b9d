"""Errors put into clean drafts, to see which are found; changes that are no errors, to see that none is."""
