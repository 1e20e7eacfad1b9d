"""The verbs that put words or figures down to someone, in all their forms."""

from factcheck.named_tuple import NamedTuple


class Verb(NamedTuple):
    """One inflected form of a reporting verb."""

    base: str
    tense: str
    """base, present, past or ing; a participle that differs from the past is `participle`."""
    kinds: frozenset[str]
    """say (words or a clause), name (calls something something), think, show (of papers), put (a figure)."""


# base, or base:past, or base:past:participle; an underscore joins a verb to the particle that it needs.
_BASES = {
    "say": """say:said tell:told add ask reply answer insist warn argue claim concede admit announce declare explain note
        continue conclude stress state write:wrote:written tweet post joke quip remark comment recall predict promise vow
        pledge acknowledge agree suggest confirm complain caution observe maintain counter respond testify repeat rule
        reiterate urge demand protest exclaim shout whisper sigh laugh smile grin murmur mutter muse lament boast brag
        hint reveal disclose allege contend assert affirm reckon tease venture volunteer cry yell scream snap scoff jeer
        opine emphasise emphasize underline underscore summarise summarize interject interrupt retort proclaim plead beg
        implore advise assure remind inform report deny signal enthuse gush deadpan shrug nod chuckle reflect ponder
        wonder inquire enquire query chant pronounce growl groan grumble fume rage assess pray relate elaborate bemoan
        bristle profess swear:swore:sworn read:read begin:began:begun speculate reassure challenge think:thought hope
        fear believe echo scold sneer sob bellow thunder conjecture hazard persist offer enthuse
        go_on:went_on:gone_on point_out sum_up chime_in chip_in spell_out hit_back:hit_back fire_back
        shoot_back:shot_back weigh_in cry_out call_out call_back put_it:put_it say_again blurt_out signal:signalled""",
    "name": """call describe dub brand label hail dismiss denounce praise characterise characterize portray condemn welcome
        criticise criticize attack speak_of:spoke_of:spoken_of talk_of talk_about speak_about:spoke_about refer_to accuse
        blame blast slam deride mock decry liken compare cite quote invoke depict deem term defend reject
        ridicule lambast warn_of complain_of boast_of promise pledge label:labelled""",
    "think": """believe think:thought hope fear expect doubt suspect consider feel:felt estimate forecast:forecast assume
        calculate reckon guess project anticipate judge predict worry""",
    "show": """show:showed:shown find:found suggest indicate imply reveal record list give:gave:given count mention
        hold:held question stipulate specify identify detail calculate conclude set_out:set_out require recommend propose
        report estimate state say:said warn note claim argue hint_at promise call project forecast:forecast criticise
        criticize read:read describe portray""",
    "put": """put:put give:gave:given have:had place peg value count estimate report record reckon calculate project
        forecast:forecast cite claim list set:set log tally""",
}
_DOUBLING = frozenset(
    "quip brag admit beg grin slam dub refer sum chip log peg shrug nod plan begin set put sob snap hit".split()
)

# The subject of one of these has spoken, whatever it is called; the others need a subject that can speak.
STRICT = frozenset(
    """say tell add insist warn argue concede admit declare explain reply respond testify tweet quip remark
    acknowledge complain caution reiterate stress assert contend allege maintain write joke recall vow pledge
    ask announce urge comment continue conclude point_out go_on believe think""".split()
)
# These forms are everyday nouns, too.
AUDIENCE = frozenset("tell ask remind assure warn inform reassure advise urge".split())
"""Verbs whose object is who was told."""
NOUN_LIKE = frozenset(
    """claims reports notes demands answers comments states posts tweets jokes remarks promises pledges offers
    calls protests cries whispers signals hints queries questions lists records counts shows views terms
    rates brands labels finds fears hopes doubts estimates forecasts projects values gives holds sets puts
    details judges places logs laughs smiles sighs attacks paints bills frames reads defends greets guesses
    regards blames quotes snaps rages challenges report claim note demand answer comment state post tweet
    joke remark promise pledge offer call protest cry whisper signal hint query question list record count
    show view term rate brand label find fear hope doubt estimate forecast project value detail judge place
    log laugh smile sigh attack bill frame read guess regard blame quote snap rage challenge have has had put
    puts set paint reading building meaning saying writing feeling finding warning offering showing placing
    setting reporting rule rules boast boasts muse muses echo echoes counter second""".split()
)


def _forms(base: str, past: str | None, participle: str | None) -> list[tuple[str, str]]:
    stem, _, particle = base.partition("_")
    tail = f"_{particle}" if particle else ""
    if base == "have":
        return [("have", "base"), ("has", "present"), ("had", "past"), ("having", "ing")]
    if stem.endswith("e"):
        present, regular, ing = stem + "s", stem + "d", stem[:-1] + "ing"
        if stem.endswith("ee"):
            ing = stem + "ing"
    elif stem.endswith("y") and stem[-2] not in "aeou":
        present, regular, ing = stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"
    else:
        double = stem + stem[-1] if stem in _DOUBLING else stem
        es = stem.endswith(("ss", "sh", "ch", "x", "o"))
        present, regular, ing = stem + ("es" if es else "s"), double + "ed", double + "ing"
    forms = [
        (base, "base"),
        (present + tail, "present"),
        (past or regular + tail, "past"),
        (ing + tail, "ing"),
    ]
    return forms + ([(participle, "participle")] if participle else [])


def _table() -> dict[str, Verb]:
    kinds_of: dict[str, list[str]] = {}
    for kind, words in _BASES.items():
        for word in words.split():
            kinds_of.setdefault(word, []).append(kind)
    table: dict[str, Verb] = {}
    for word, kinds in kinds_of.items():
        base, past, participle = [*word.split(":"), None, None][:3]
        own = frozenset(kinds)
        for form, tense in _forms(base or "", past, participle):
            known = table.get(form)
            if known is None:
                table[form] = Verb(base or "", tense, own)
            else:
                # `read`, `put`: one written form, several tenses; the past is the likelier in news.
                likelier = tense if tense == "past" else known.tense
                table[form] = Verb(base or "", likelier, known.kinds | own)
    return table


FORMS = _table()
"""Written form to verb; `went_on` for a verb with its particle."""
PHRASAL = frozenset(form.split("_", 1)[0] for form in FORMS if "_" in form)
"""First words of the verbs that need a particle."""
FIRST_WORDS = frozenset(form.split("_", 1)[0] for form in FORMS)
