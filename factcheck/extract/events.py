"""Builds the events of a draft as claims."""

from factcheck.extract.view import View
from factcheck.model.claim import Claim


def events(view: View) -> list[Claim]:
    return []
