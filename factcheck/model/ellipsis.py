"""Words that name nothing measured: a figure behind them alone has the measure told before it (`a year earlier it had been 3.4%`)."""

CARRIES_ON = frozenset(
    """it they this that there the a an its their figure number level total rate share
    in on at of to for from by with after before against than and but or yet while whereas when as then
    now today still only just about around some nearly almost already even once again first last next year
    years month months quarter week season decade autumn spring summer winter earlier later ago previous
    previously meanwhile however compared time is was were are be been being has have had did do does
    came comes went goes stood stands got gets managed manages reached reaches made makes took takes
    put puts recorded reported saw sees ended hit up down out back away""".split()
)
"""Pronouns and names of figures, what tells when or how they compare, and verbs that say no more than that there were so many."""
