"""The counted noun phrase behind a number, found by stop words and plural endings alone."""

from factcheck.extract.grammar.tokens import ENDS, Tokens

STOP = frozenset(
    """
    a an the this that these those my your his her its our their whose
    of in on at by for from to with without within into onto over under above below between among against about around
    after before during since until till through throughout across along behind beyond near off out up down per via
    despite except than as like unlike upon toward towards amid
    and or but nor so yet because if when while where which who whom what whether though although unless
    is are was were be been being am has have had having do does did will would shall should can could may might must
    says said say saying told tells added adds made makes make took takes take went goes go came comes come got gets get
    gave gives give became becomes become remained remains remain showed shows show seen saw found left lost won
    not no never ever only just still already even also too very quite rather almost nearly about well
    last next past previous earlier later ago now then today yesterday tomorrow tonight soon once again
    year-on-year compared versus vs including excluding according due
    it he she they we you i him them us me there here
    each every all both either neither any some one
    yards- higher lower more less fewer greater
    who's it's that's died die dies fell rose grew climbed dropped jumped slipped reached hit stood used
    wide long deep tall high thick broad old away apart
    following followed worth equals equal means meant exceeds exceed exceeded outnumber outnumbers outnumbered surpasses
    surpassed dwarfs dwarfed outstrips outstripped beat beats topped trailed overtook
    cost costs sat sits ran let lets
    allows allowed requires required prescribes prescribed stipulates specifies foresees envisages
    respectively altogether together instead annually daily monthly weekly yearly
    percent percentage
    """.split()
)
_DETERMINERS = frozenset(
    "more other additional further extra such of the its their his her our these those all different".split()
)

_PLURALS = frozenset(
    """
    people men women children persons police staff crew troops personnel cattle sheep fish deer aircraft spacecraft
    hovercraft series species offspring feet teeth mice geese oxen lives wives knives leaves halves
    media data criteria phenomena bacteria alumni stimuli nuclei crises analyses bases diagnoses theses oases
    businessmen businesswomen policemen policewomen firemen fishermen gunmen craftsmen servicemen servicewomen
    councilmen congressmen congresswomen chairmen sportsmen horsemen salesmen postmen workmen militiamen
    spokesmen grandchildren schoolchildren stepchildren townspeople salespeople tradespeople businesspeople
    dead wounded injured homeless faithful poor elderly clergy youth infantry cavalry livestock poultry
    head counts salmon trout cod shrimp bison moose swine folk folks kin vermin quid
    wickets runs goals tries caps assists rebounds
    """.split()
)
_NOT_PLURAL = frozenset(
    """
    is was has does this its his us as thus yes plus versus perhaps always sometimes afterwards towards across
    less news always besides nevertheless whereas unless previous various famous serious religious dangerous
    business process access success address press stress progress congress glass class mass loss gross cross boss
    bus gas gross virus census status focus bonus campus surplus consensus crisis basis analysis
    says makes takes gives goes comes remains shows becomes includes follows seems equals represents means
    against yearly-s times
    """.split()
)
_RECURRING = frozenset("daily weekly monthly yearly".split())
"""Words that end a noun phrase behind it and belong to it before its head: `1.3 billion monthly users`."""
_CHAINING = frozenset(
    "police women crew cattle staff media data youth sports arms sales customs goods savings systems operations communications news parts".split()
)
_MEASURES = frozenset(
    """
    barrels pieces bottles cases cups glasses bags boxes tonnes tons litres gallons kilos kilograms pounds ounces
    acres hectares miles kilometres bales units items sets pairs sheets loaves packs crates bars cans kinds types sorts
    forms sacks bushels bits
    """.split()
)

PERSONS = frozenset(
    """
    people persons person troops soldiers soldier men women man woman children child voters voter workers worker
    employees employee staff passengers passenger residents resident inhabitants inhabitant refugees refugee migrants
    migrant patients patient students student pupils pupil teachers teacher doctors doctor nurses nurse officers officer
    prisoners prisoner protesters protester demonstrators civilians civilian citizens citizen adults adult teenagers
    teenager boys girls boy girl families-members members member visitors visitor customers customer users user
    subscribers subscriber farmers farmer fans fan guests guest crew personnel police policemen firefighters lawmakers
    lawmaker candidates candidate players player athletes athlete spectators viewers viewer readers reader drivers
    driver cyclists pedestrians pensioners veterans victims victim survivors hostages militants fighters gunmen
    rebels mourners worshippers pilgrims tourists tourist immigrants foreigners nationals-abroad jobseekers
    shareholders investors households-members homeowners tenants tenant lawyers judges judge senators mps
    deputies councillors delegates volunteers donors scientists engineers researchers seafarers sailors fishermen
    casualties dead wounded injured males females souls heads youngsters infants babies toddlers servicemen
    """.split()
)
"""Nouns that count persons."""

_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "halves": "half",
    "loaves": "loaf",
    "shelves": "shelf",
    "thieves": "thief",
    "wolves": "wolf",
    "calves": "calf",
    "media": "medium",
    "criteria": "criterion",
    "crises": "crisis",
    "analyses": "analysis",
    "movies": "movie",
    "cookies": "cookie",
    "shoes": "shoe",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "ties": "tie",
    "pies": "pie",
    "zombies": "zombie",
    "calories": "calorie",
    "selfies": "selfie",
    "cases": "case",
    "houses": "house",
    "horses": "horse",
    "courses": "course",
    "nurses": "nurse",
    "licences": "licence",
    "offences": "offence",
    "offenses": "offense",
    "series": "series",
    "species": "species",
    "aircraft": "aircraft",
    "headquarters": "headquarters",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
}


def singular(word: str) -> str:
    """The singular of an English noun, by its ending."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word in _PLURALS:
        return True
    return (
        len(word) > 3
        and word[-1] == "s"
        and word not in _NOT_PLURAL
        and word[-2:] not in ("ss", "us", "is")
        and not (word.endswith("ous"))
    ) or word in ("mps", "tvs", "gps", "cds", "pcs")


_INNER = ("-", "‑", "’", "'")


def read_noun(t: Tokens, j: int, *, single: bool = False) -> tuple[int, int] | None:
    """The counted words from token `j` on: the first and the token behind the head noun.

    `single` allows a singular head (`one vote`, `45-minute delay`).
    """
    words = t.words
    k = j
    while words[k] in _DETERMINERS and k < j + 4:
        k += 1
    first = k
    end = None
    for count in range(5):
        if not _goes_on(t, k, first) or (end is not None and words[end - 1] not in _CHAINING):
            break
        stop, owner = _hyphened(t, k)
        if owner:
            if count == 0 or end is not None:
                break
            k = stop + 2
            continue
        head = words[stop - 1]
        if is_plural(head) or (head[-1:] == "s" and t.written(stop - 1, stop)[:-1].isupper()):
            end = stop
            if words[stop] in ("'", "’") and t.glued(stop) and not t.glued(stop + 1):
                return first, end
        elif single and count == 0 and not head.endswith("ed") and words[stop] in ENDS:
            return first, stop
        k = stop
    if end is None and single and k > first and not words[first].endswith("ing"):
        end = _singular_head(t, first, k)
    return (first, _with_substance(t, end)) if end is not None else None


def _goes_on(t: Tokens, k: int, first: int) -> bool:
    """Whether the word at token `k` may belong to a noun phrase."""
    word = t.words[k]
    if word in _RANKS and t.words[k + 1] == "-" and t.glued(k + 1):
        return True  # "44,000 first-time buyers"
    if word in _RECURRING:
        return is_plural(t.words[k + 1]) or (is_plural(t.words[k + 2]) and t.words[k + 1] not in STOP)
    if not word or (word in STOP and word != "us") or not word[0].isalpha():
        return False
    return k == first or not t.new_line(k)


_RANKS = frozenset(("first", "second", "third"))


def _hyphened(t: Tokens, k: int) -> tuple[int, bool]:
    """The token behind a word that hyphens may lengthen, and whether it owns what follows (`the firm's`)."""
    words = t.words
    stop = k + 1
    while words[stop] in _INNER and t.glued(stop) and t.glued(stop + 1) and words[stop + 1][:1].isalpha():
        if words[stop] in ("'", "’") and words[stop + 1] == "s":
            return stop, True
        stop += 2
    return stop, False


def _with_substance(t: Tokens, end: int) -> int:
    """Where a measure and what it measures end: `tonnes of wheat`."""
    words = t.words
    if words[end] != "of" or words[end - 1] not in _MEASURES:
        return end
    if not words[end + 1][:1].isalpha() or words[end + 1] in STOP:
        return end
    stop = end + 2
    return stop + 1 if is_plural(words[stop]) and words[stop] not in STOP else stop


def _singular_head(t: Tokens, first: int, k: int) -> int:
    """Where a phrase without a plural ends: before a participle, else at the stop."""
    for i in range(first + 1, k):
        if t.words[i].endswith("ed"):
            return i
    return k
