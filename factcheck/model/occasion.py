"""Words for occasions, venues and outlets, by which two tellings of one utterance are compared."""

_KINDS = {
    "speech": "speech address keynote lecture sermon talk remarks toast oration eulogy homily monologue",
    "interview": "interview podcast",
    "press conference": "briefing",
    "call": "call webcast webinar teleconference",
    "gathering": """meeting conference summit hearing inquiry inquest panel session debate rally forum congress assembly
        ceremony launch dinner lunch trial court committee agm vigil march protest convention symposium seminar workshop
        council parliament tribunal commons lords senate holyrood westminster hustings festival fair gala service
        commission board""",
    "statement": "statement release announcement",
    "letter": "letter email e-mail memo memorandum note",
    "post": "post tweet message video thread",
    "article": "article op-ed column essay book memoir blog autobiography",
}
KIND_OF = {noun: kind for kind, words in _KINDS.items() for noun in words.split()}
"""Noun to kind of occasion."""
DELIVERED = frozenset(("speech", "interview", "press conference"))
"""Kinds that one person gives, so that `the speech` means the one told of before."""

VENUES = frozenset(
    """hall rooms room headquarters centre center stadium arena theatre theater palace castle hotel house church cathedral
    chapel museum library university college school parliament office offices building tower club court square park airport
    station embassy gallery barracks ground pavilion institute guildhall chamber factory plant mill maltings brewery works
    yard dock docks harbour harbor pier plaza dome lodge inn pub farm hospital camp base academy auditorium ballroom kremlin
    representation mansion abbey fort fortress racecourse showground marquee bandstand quay jetty corn-exchange exchange
    rotunda senate-house cinema arcade barn clubhouse schoolhouse courthouse boathouse lighthouse warehouse hangar terminal
    auditorium amphitheatre amphitheater conservatory orangery refectory cloister priory minster basilica mosque synagogue temple
    monastery convent citadel observatory planetarium aquarium zoo casino nightclub bar restaurant cafe café brasserie
    velodrome stadium coliseum colosseum hippodrome odeon lyceum chambers áras aras bhavan bhawan sadan mahal niwas
    rathaus palais palast palazzo teatro salle maison halle sala ayuntamiento""".split()
)
HALLS = frozenset(
    """hall rooms room centre center stadium arena theatre theater palace castle hotel museum gallery pavilion guildhall inn pub
    farm auditorium ballroom mansion abbey barracks racecourse showground cinema cathedral chapel marquee maltings barn
    clubhouse amphitheatre conservatory plaza pier park square bandstand""".split()
)
"""Venues that never stand for the people who run them: who is told something there is in the room."""
OUTLETS = frozenset(
    """bbc cnn reuters times post guardian radio tv television news herald tribune gazette journal sky itv nbc abc cbs fox npr
    bloomberg ap afp echo chronicle observer telegraph mail mirror independent standard argus courier channel bild spiegel monde
    figaro zeit podcast magazine weekly euronews jazeera politico axios facebook twitter x telegram instagram linkedin youtube
    tiktok mastodon bluesky threads substack dw france tass interfax kyodo dpa ansa examiner mercury enquirer bulletin
    advertiser express dispatch sentinel wire broadcaster newspaper pravda le""".split()
)
