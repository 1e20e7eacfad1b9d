"""The offline number grammar: quantities and periods in English news prose, without a model."""

from factcheck.extract.grammar.reader import read

__all__ = ["read"]
