"""Words for sources that name nobody, shared by those who read them and those who judge them."""

PUNDITS = frozenset(
    """academics analysts commentators critics detractors economists experts insiders observers opponents pundits sceptics
    skeptics scholars specialists strategists watchers theorists historians scientists researchers expert analyst
    observer critic commentator pundit supporters proponents""".split()
)
"""Their evaluations need a name; eyewitnesses, police or residents are reported without one as a matter of course."""
