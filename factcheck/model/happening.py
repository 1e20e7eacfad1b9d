"""The words by which English dates something: `launched`, `founded`, `took office`, and the nouns for the same."""

from functools import lru_cache

from factcheck.named_tuple import NamedTuple


class Happening(NamedTuple):
    """One word or phrase that a date may hang on."""

    base: str
    """The same for every form and synonym: `join` for joined, joining, accession."""
    is_noun: bool
    """A noun (`the launch`) may be the object of another verb, so that its date is that verb's."""


# base: verb forms | noun forms; forms of two words are joined by an underscore
_TABLE = """
born: born | birth births
launch: launched launches | launch
found: founded dates_from dates_back_to dated_from dated_back_to goes_back_to went_back_to | founding foundation
establish: established | establishment
set up: set_up |
form: formed | formation
create: created | creation
incorporate: incorporated |
open: opened opens reopened reopens | opening reopening
build: built | construction
complete: completed | completion
commission: commissioned | commissioning
install: installed |
introduce: introduced | introduction
begin: began begun begins started starts | beginning start outbreak
release: released | release
publish: published publishes | publication
sign: signed | signing
adopt: adopted ratified enacted | adoption ratification
pass: passed |
elect: elected re-elected | election
appoint: appointed hired | appointment
inaugurate: inaugurated sworn | inauguration
take office: took_office takes_office took_over takes_over took_charge taking_office |
become: became becomes |
join: joined joins | joining accession
cross: crossed invaded invades | invasion
die: died dies | death deaths
kill: killed murdered assassinated | murder assassination
resign: resigned | resignation
retire: retired | retirement
leave: left departed | departure
close: closed closes | closure
end: ended ends expired expires |
dissolve: dissolved abolished |
demolish: demolished | demolition
destroy: destroyed gutted burned_down burnt_down burns_down |
rebuild: rebuilt |
sink: sank sunk |
marry: married | wedding
arrest: arrested | arrest
charge: charged |
convict: convicted | conviction
sentence: sentenced jailed imprisoned |
win: won |
debut: debuted | debut
arrive: arrived | arrival
graduate: graduated |
discover: discovered | discovery
merge: merged | merger
acquire: acquired bought | acquisition takeover
sell: sold |
float: floated | flotation
hold: held |
move: moved |
land: landed | landing landings
strike: struck |
"""


@lru_cache(maxsize=1)
def happenings() -> dict[str, Happening]:
    """Return every form, lower case, with what it stands for."""
    found: dict[str, Happening] = {}
    for line in _TABLE.strip().splitlines():
        base, _, forms = line.partition(":")
        verbs, _, nouns = forms.partition("|")
        for words, is_noun in ((verbs, False), (nouns, True)):
            for word in words.split():
                found[word.replace("_", " ")] = Happening(base, is_noun)
    return found
