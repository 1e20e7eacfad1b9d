"""How a figure is told: as a fact or not, in whose words, and of whom."""

from factcheck.model.claim import Claim


def is_stated(claim: Claim) -> bool:
    """Whether the draft itself tells a figure as what was or is, exactly or about."""
    return claim.is_fact and claim.voice != "quoted"


def is_known(claim: Claim) -> bool:
    """Whether a figure tells what was, of somebody whom the packs know."""
    return claim.modality == "outturn" and not claim.stranger


def is_plain(claim: Claim) -> bool:
    """Whether the draft itself tells a figure as what was, of somebody whom the packs know."""
    return is_known(claim) and claim.voice != "quoted"
