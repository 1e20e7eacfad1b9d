"""What English says in several ways and many readings look for, as parts of regular expressions: one list for each meaning."""

EQUALS = (
    r"(?:is|was|makes|made|means|meant|gives|gave|marks|marked|represents|represented|equals|equalled|amounts to|amounted to|comes to|"
    r"came to|adds up to|added up to|works out at|worked out at|translates (?:to|into)|is equal to|is equivalent to|is the equivalent of)"
)
THAT_IS = rf"(?:that|this|it|which)\s{EQUALS}"
"""A figure is taken up and told in other terms: `that works out at £6 a head`."""
IN_ALL = r"(?:in all|in total|altogether|all told)"
"""Of a sum, and of a whole; `overall` may be said of an average, too."""
TOGETHER = rf"(?:{IN_ALL}|together|combined|jointly|collectively|between them)"
"""Of what several have that are named; `among them` may tell of a part."""
TOOK_PART = r"(?:signed|gathered|marched|protested|demonstrated|complained|queued|turned out)"
"""What people do once: so many are no population, and no voters of a count."""
RISES = tuple("rise increase gain growth jump leap climb surge hike uplift".split())
FALLS = tuple("fall drop decline decrease reduction cut dip slump slide plunge".split())
"""Nouns that tell a change and its way; a loss or an improvement need not."""
RISE, FALL = rf"(?:{'|'.join(RISES)})", rf"(?:{'|'.join(FALLS)})"
STEP = rf"(?:{RISE}|{FALL}|loss|improvement)"
OF_THEM = r"of (?:them|these|those|whom|which)"
OF_IT = r"of (?:it|them|this|that|these|those)"
"""Of what was told before."""
