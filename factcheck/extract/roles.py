"""Builds the roles of a draft as claims."""

from factcheck.extract.view import View
from factcheck.model.claim import Claim


def roles(view: View) -> list[Claim]:
    return []
