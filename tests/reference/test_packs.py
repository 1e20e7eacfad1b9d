"""Whole packs: round trips, order, labels for keys, several packs at once, the shipped seeds."""

import csv
import io
import random
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reference import load
from factcheck.shipped import shipped
from tests.reference.packs import FACTS, descriptor, pack, table

FILES = {
    "entities": (
        "entity,label,type,part_of,members_from,members_to,aliases\n"
        "ALL,The Alliance,group,,,,the alliance\n"
        "EU,Europe,group,,,,\n"
        "a,Aland,country,ALL|EU,1990-01-01|,,Alandish\n"
        "b,Beland,country,ALL,2004,2019-12-31,\n"
        "c,Celand,country,EU,,,?Capital\n"
        "ann,Ann Arbor,person,a,,,Ms Arbor\n"
    ),
    "metrics": (
        "metric,label,kind,unit,min,max,rate_of,definition,not_comparable_with,stale_after_days,aliases,phrases\n"
        "people,Population,stock,million_person,0,9000,,,,400,population,population of {value}\n"
        "dead,Deaths,cumulative,person,0,,,killed,,,deaths,\n"
        "dead-per-day,Deaths a day,rate,person_per_day,0,,dead,killed,,,deaths a day,{value} a day\n"
    ),
    "definitions": "definition,label,narrower_than\nkilled,Killed,lost\nlost,Lost,\n",
    "units": "unit,dimension,factor,label,aliases\ncwt,mass,50.80234544,hundredweight,cwt|hundredweights\n",
    "facts": table(
        [
            {"entity": "a", "metric": "people", "period": "2024", "value": "5.10", "unit": "", "source": "Census"},
            {"entity": "a", "metric": "people", "period": "2025", "value": "5.2", "unit": "", "source": "Census"},
            {"entity": "b", "metric": "people", "period": "2025", "value": "900", "unit": "thousand_person", "source": "Census", "as_of": "2026-02", "rank": "preferred"},
            {"entity": "b", "metric": "people", "period": "2025", "value": "901.5", "unit": "thousand_person", "source": "Census", "as_of": "2026-05", "rank": ""},
            {"entity": "c", "metric": "dead", "period": "2022-02-24/2025-12-11", "low": "1000", "high": "1500", "unit": "person", "source": "AP", "url": "https://ap.example", "claimant": "Ms Arbor", "status": "claim", "note": "as told"},
            {"entity": "c", "metric": "dead", "period": "2022-02-24/2025-12-11", "value": "1200", "unit": "person", "source": "AFP", "fact": "f1", "superseded_by": "f2"},
            {"entity": "c", "metric": "dead", "period": "2022-02-24/2025-12-11", "value": "1300", "unit": "person", "source": "AFP", "fact": "f2", "as_of": "2026-01-01", "derived_from": "f1"},
        ],
        ["fact", "entity", "metric", "period", "value", "low", "high", "unit", "source", "url", "as_of", "status", "claimant", "definition", "rank", "superseded_by", "derived_from", "note"],
    ),
    "statements": "statement,speaker,quote,occasion,place,date,medium,source\ns1,Ms Arbor,Never again.,Speech,Hall,2025-12-11,speech,AP\n",
    "events": "event,label,date,date_end,source,aliases\nfair,Spring fair,2025-12-04,2025-12-05,AP,the fair\n",
    "roles": "entity,role,holder,start,end,source\na,prime minister,Ann Arbor,2020-01-01,2024,AP\na,prime minister,Bo Derek,2025-01,,AP\n",
    "targets": "target,entity,metric,comparator,value,unit,due,parts,source\nt,Aland,Population,>=,6,million_person,2030,u,AP\nu,a,people,>=,7,million_person,,,AP\n",
    "series": "metric,entity_set,complete_from,complete_to\nPopulation,The Alliance,2020,2025-06\n",
    "descriptor": descriptor(version="7", title="Test", licenses=[{"title": "CC0"}]),
}  # fmt: skip


def answers(reference):
    """All that a reference says, but for where its rows stand."""
    everything = []
    for row in reference.all_rows():
        fact = row.fact if "#" not in row.fact else ""
        everything.append((*row._replace(origin=row.origin._replace(line=0, pack="", file=""), fact=fact),))
    small = (reference.statements(), reference.events(), reference.roles(), reference.targets())
    records = [str(entry._replace(origin=None)) for group in small for entry in group]
    vocabulary = [str(entry) for entry in (*reference.entities(), *reference.metrics(), *reference.series())]
    return sorted(map(str, everything)), sorted(records), sorted(vocabulary)


def shuffled(text, seed):
    chance = random.Random(seed)
    rows = list(csv.reader(io.StringIO(text)))
    order = list(range(len(rows[0])))
    chance.shuffle(order)
    body = rows[1:]
    chance.shuffle(body)
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(
        [[row[place] for place in order] for row in [rows[0], *body]]
    )
    return stream.getvalue()


def test_everything_is_read(tmp_path):
    reference = load([pack(tmp_path / "p", **FILES)], cache=False)
    (info,) = reference.packs
    assert (info.name, info.version, info.title, info.licence, info.rows) == ("test", "7", "Test", "CC0", 7)
    assert info.newest == date(2026, 5, 31)
    first, second = reference.rows("a", "people")
    assert (first.value, first.unit, first.multiplier, first.written) == (5_100_000, "person", 10**6, "5.10")
    assert (first.interval.low, first.interval.high) == (5_095_000, 5_105_000)
    assert (second.interval.low, second.interval.high) == (5_150_000, 5_250_000)
    by_id = {row.fact: row for row in reference.rows("c", "dead")}
    older, newer = by_id.pop("f1"), by_id.pop("f2")
    (told,) = by_id.values()
    assert (told.value, told.interval.low, told.interval.high, told.written) == (
        None,
        1000,
        1500,
        "1000–1500",
    )
    assert (told.claimant, told.claimant_text, told.status, told.note) == (
        "ann",
        "Ms Arbor",
        "claim",
        "as told",
    )
    assert (told.definition, told.origin.url) == ("killed", "https://ap.example")
    assert (older.rank, older.superseded_by) == ("deprecated", "f2")
    assert (newer.rank, newer.derived_from, newer.status) == ("normal", ("f1",), "actual")
    (statement,) = reference.statements()
    assert (statement.speaker, statement.speaker_text, statement.date.first) == (
        "ann",
        "Ms Arbor",
        date(2025, 12, 11),
    )
    (event,) = reference.events()
    assert (event.span.first, event.span.last) == (date(2025, 12, 4), date(2025, 12, 5))
    ann, bo = reference.roles()
    assert (ann.holder, ann.end, bo.holder, bo.start, bo.end) == (
        "ann",
        date(2024, 12, 31),
        "Bo Derek",
        date(2025, 1, 1),
        None,
    )
    target = reference.targets()[0]
    assert (target.entity, target.metric, target.value, target.unit) == ("a", "people", 6_000_000, "person")
    assert (target.due.last, target.parts) == (date(2030, 12, 31), ("u",))
    (series,) = reference.series()
    assert (series.entity_set, series.complete_to) == ("ALL", date(2025, 6, 30))
    metric = reference.metric("people")
    assert (metric.unit, metric.multiplier, metric.domain.high, metric.stale_after_days) == (
        "person",
        10**6,
        9 * 10**9,
        400,
    )
    assert reference.metric("dead-per-day").rate_of == "dead"
    assert reference.unit("cwt").factor == Fraction("50.80234544")
    assert (reference.entity("nobody"), reference.metric("nothing"), reference.unit("ell")) == (
        None,
        None,
        None,
    )
    assert reference.fact("f1").value == 1200
    assert reference.fact(first.fact) == first
    assert reference.fact("f9") is None


def test_membership_in_time(tmp_path):
    reference = load([pack(tmp_path / "p", **FILES)], cache=False)
    assert reference.parts("ALL") == ("a", "b")
    assert reference.parts("ALL", date(2003, 12, 31)) == ("a",)
    assert reference.parts("ALL", date(2004, 1, 1)) == ("a", "b")
    assert reference.parts("ALL", date(2020, 1, 1)) == ("a",)
    assert reference.parts("EU") == ("a", "c")
    assert reference.is_part_of("ann", "ALL")
    assert reference.is_part_of("ann", "ALL", date(1990, 1, 1))
    assert not reference.is_part_of("ann", "ALL", date(1989, 12, 31))
    assert not reference.is_part_of("ALL", "a")
    assert not reference.is_part_of("a", "a")


def test_synonyms_and_what_metrics_refer_to_in_any_order(tmp_path):
    metrics = (
        "metric,label,rate_of,share_of,polarity,definition,note\n"
        "rate,Homes a day,Homes completed,Homes begun,higher,as the council counts them,x\n"
        "homes,Homes completed,,,none,,\n"
        "begun,Homes begun,,,lower,,\n"
    )
    facts = f"{FACTS}\nNorthport,Homes completed,2025,1,home,R\n"
    targets = (
        "target,entity,metric,comparator,value,unit,source\n"
        "t,Northport,homes,at least,5,home,R\nu,Northport,homes,,5,home,R\nv,Northport,homes,≤,5,home,R\n"
    )
    reference = load([pack(tmp_path / "p", metrics=metrics, facts=facts, targets=targets)], cache=False)
    rate = reference.metric("rate")
    assert (rate.rate_of, rate.share_of, rate.polarity, rate.definition) == (
        "homes",
        "begun",
        "up",
        "as the council counts them",
    )
    assert [reference.metric(name).polarity for name in ("homes", "begun")] == ["", "down"]
    assert reference.rows("Northport", "homes")[0].definition == ""
    assert [target.comparator for target in reference.targets()] == [">=", "=", "<="]


def test_groups_in_a_circle_end(tmp_path):
    entities = "entity,label,part_of\nx,X,y\ny,Y,x\nNorthport,N,\n"
    reference = load([pack(tmp_path / "p", entities=entities)], cache=False)
    assert reference.is_part_of("x", "y")
    assert not reference.is_part_of("x", "z")


def test_definitions_are_ordered(tmp_path):
    reference = load([pack(tmp_path / "p", **FILES)], cache=False)
    assert reference.narrower("killed", "lost")
    assert reference.narrower("killed", "killed")
    assert reference.narrower("killed", "casualties")
    assert reference.narrower("killed_confirmed_by_name", "killed-and-wounded")
    assert not reference.narrower("casualties", "killed")
    assert not reference.narrower("killed", "captured")


@pytest.mark.parametrize("seed", range(6))
def test_order_of_rows_and_columns_does_not_matter(tmp_path, seed):
    plain = load([pack(tmp_path / "p", **FILES)], cache=False)
    mixed = {name: text if name == "descriptor" else shuffled(text, seed) for name, text in FILES.items()}
    other = load([pack(tmp_path / "q", **mixed)], cache=False)
    assert answers(plain) == answers(other)


def test_labels_and_aliases_do_for_keys(tmp_path):
    plain = load([pack(tmp_path / "p", **FILES)], cache=False)
    facts = FILES["facts"]
    for key, words in (
        (",a,people,", ",Aland,population,"),
        (",b,people,", ",beland,Population,"),
        (",c,dead,", ",Celand,deaths,"),
    ):
        assert key in facts
        facts = facts.replace(key, words)
    other = load([pack(tmp_path / "q", **{**FILES, "facts": facts})], cache=False)
    assert answers(plain) == answers(other)


WORDS = st.text(alphabet="abcdefgXYZ ,\"'éß|\n;", min_size=1, max_size=8).filter(
    lambda text: text.strip() == text and any(char.isalnum() for char in text) and "|" not in text
)
NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False).map(str)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.tuples(
            st.sampled_from(["Aa", "Bb", "C c"]),
            st.sampled_from(["tax", "crime rate"]),
            st.integers(1900, 2030),
        ),
        st.tuples(NUMBERS, WORDS, WORDS, st.booleans()),
        min_size=1,
        max_size=12,
    ),
    st.randoms(use_true_random=False),
)
def test_what_is_written_is_what_is_read(tmp_path_factory, rows, chance):
    written = [
        {
            "entity": e,
            "metric": m,
            "period": str(year),
            "value": value,
            "unit": "usd",
            "source": source,
            "note": note,
        }
        | ({"low": value} if bounded else {})
        for (e, m, year), (value, source, note, bounded) in rows.items()
    ]
    columns = ["entity", "metric", "period", "value", "unit", "source", "note", "low"]
    chance.shuffle(columns)
    path = tmp_path_factory.mktemp("packs") / "round.csv"
    path.write_text(table(written, columns), encoding="utf-8")
    reference = load([path], cache=False)
    assert reference.packs[0].rows == len(rows)
    for (e, m, year), (value, source, note, bounded) in rows.items():
        (row,) = [row for row in reference.rows(e, m) if row.period.label == str(year)]
        assert (row.value, row.written, row.origin.source, row.note) == (Fraction(value), value, source, note)
        assert row.interval.contains(Fraction(value))
        assert (row.interval.high is None) == bounded
        assert reference.fact(row.fact) == row


# Several packs.


def test_plain_words_are_what_another_pack_names(tmp_path):
    house = tmp_path / "house.csv"
    house.write_text(
        f"{FACTS}\nALAND,population,2026,5.3,million_person,Own count\nElsewhere,population,2026,1,person,R\n",
        encoding="utf-8",
    )
    world = pack(tmp_path / "world", **FILES)
    for order in ([house, world], [world, house]):
        reference = load(order, cache=False)
        assert [row.period.label for row in reference.rows("a", "people")] == ["2024", "2025", "2026"]
        assert {row.entity for row in reference.rows("a", "people")} == {"a"}
        (mention,) = [m for m in reference.mentions("Aland grew") if m.kind == "entity"]
        assert (mention.ids, mention.ambiguous) == (("a",), False)
        assert [m.ids for m in reference.mentions("population")] == [("people",)]
        assert [row.metric for row in reference.rows_of_entity("Elsewhere")] == ["people"]


def test_a_plain_metric_in_another_unit_stays_apart(tmp_path):
    house = tmp_path / "house.csv"
    house.write_text(f"{FACTS}\nAland,deaths,2026,5.3,percent,Own count\n", encoding="utf-8")
    reference = load([house, pack(tmp_path / "world", **FILES)], cache=False)
    assert [row.unit for row in reference.rows("a", "deaths")] == ["percent"]
    assert {m.ids for m in reference.mentions("deaths")} == {("dead", "deaths")}


def test_one_label_and_type_is_one_thing_under_the_first_packs_id(tmp_path):
    one = pack(
        tmp_path / "one",
        entities="entity,label,type\nann,Ann Lee,person\nx,X,town\n",
        facts=f"{FACTS}\nann,homes,2024,1,home,R\n",
    )
    two = pack(
        tmp_path / "two",
        entities="entity,label,type\np-lee,Ann Lee,person\nx-town,X,port\n",
        facts=f"{FACTS}\np-lee,homes,2025,1,home,R\n",
    )
    reference = load([one, two], cache=False)
    assert [row.period.label for row in reference.rows("ann", "homes")] == ["2024", "2025"]
    assert reference.mentions("Ann Lee")[0].ids == ("ann",)
    assert reference.mentions("X")[0].ids == ("x", "x-town")
    assert [entity.id for entity in reference.entities()] == ["ann", "x", "x-town"]
    assert load([two, one], cache=False).mentions("Ann Lee")[0].ids == ("p-lee",)


def test_who_would_have_to_choose_links_neither(tmp_path):
    one = pack(tmp_path / "one", entities="entity,label,type\nan,Springfield,town\nNorthport,N,\n")
    two = pack(
        tmp_path / "two", entities="entity,label,type\nb,Springfield,town\nc,Springfield,town\nNorthport,N,\n"
    )
    reference = load([one, two], cache=False)
    assert reference.mentions("Springfield")[0].ids == ("an", "b", "c")


def test_copies_in_two_packs_count_once_and_the_first_pack_describes(tmp_path):
    first = pack(tmp_path / "first", **FILES)
    second = pack(
        tmp_path / "second",
        **{**FILES, "metrics": FILES["metrics"].replace("Population,stock", "Head count,flow")},
    )
    reference = load([first, second], cache=False)
    assert len(reference.rows("a", "people")) == 2
    assert (reference.metric("people").label, reference.metric("people").kind) == ("Population", "stock")
    assert len(reference.statements()) == 1
    assert len(reference.roles()) == 2


def test_a_speaker_of_one_pack_is_known_to_another(tmp_path):
    people = pack(
        tmp_path / "people",
        entities="entity,label,type,aliases\nNorthport,N,town,\np,Ann Lee,person,Ms Lee\n",
    )
    said = pack(tmp_path / "said", statements="statement,speaker,quote,source\ns,Ms Lee,No.,AP\n")
    assert load([people, said], cache=False).statements()[0].speaker == "p"
    assert load([said], cache=False).statements()[0].speaker == "Ms Lee"


def test_a_folder_of_packs_stands_for_all_of_them(tmp_path):
    pack(tmp_path / "b")
    pack(tmp_path / "a")
    (tmp_path / "notes").mkdir()
    assert [info.name for info in load([tmp_path], cache=False).packs] == ["a", "b"]


# Phrases.


def test_phrases_take_numbers(tmp_path):
    metrics = (
        "metric,label,phrases\n"
        "points,Points,{value} points|scored {value}\n"
        "shots,Shots,{made}-{attempted} FG|{made} of {attempted} from the field\n"
        "growth,Growth,grew by {value}|grew {value}\n"
        "homes,Homes,\n"
    )
    reference = load([pack(tmp_path / "p", metrics=metrics)], cache=False)
    text = "Smith scored 31 points on 11-20 FG (12 of 25 from the field). Sales grew by 4.5%."
    found = reference.phrases().find(text)
    assert [(match.metrics, [text[s:e] for _, s, e in match.slots]) for match in found] == [
        (("points",), ["31"]),
        (("points",), ["31"]),
        (("shots",), ["11", "20"]),
        (("shots",), ["12", "25"]),
        (("growth",), ["4.5%"]),
    ]
    spans = [(text.index("4.5%"), text.index("4.5%") + 4)]
    (only,) = reference.phrases().find(text, spans)
    assert text[only.start : only.end] == "grew by 4.5%"
    assert reference.phrases().find("no numbers here") == ()


# The packs that ship.


@pytest.fixture(scope="module")
def seeds():
    return load([shipped("seeds") / "reference"], cache=False)


def test_every_shipped_row_has_source_url_and_date(seeds):
    assert [info.name for info in seeds.packs] == ["defence", "war-losses", "world-basics"]
    assert all(info.licence and info.version and info.title for info in seeds.packs)
    for row in seeds.all_rows():
        assert row.origin.source, row
        assert row.origin.url.startswith(("https://", "http://")), row
        assert row.origin.as_of, row
    for entry in (*seeds.statements(), *seeds.events(), *seeds.roles(), *seeds.targets()):
        assert entry.origin.source, entry
        assert entry.origin.url.startswith(("https://", "http://")), entry


def test_no_shipped_row_is_sipris(seeds):
    assert not any("SIPRI" in row.origin.source or "MS.MIL" in row.origin.url for row in seeds.all_rows())


def test_shipped_packs_are_small_enough_to_open(seeds):
    assert sum(file.stat().st_size for file in (shipped("seeds") / "reference").rglob("*.csv")) < 3_000_000


def test_the_shipped_packs_know_the_facts_of_the_example_drafts(seeds):
    per_day = [row for row in seeds.rows("RUS", "military-casualties-per-day") if row.claimant == "P-RUTTE"]
    assert [(row.written, row.definition) for row in per_day] == [("1200", "killed_and_wounded")]
    target = next(target for target in seeds.targets() if target.id == "hague-5")
    assert (target.entity, target.value, target.due.label, target.parts) == (
        "NATO",
        5,
        "2035",
        ("hague-35", "hague-15"),
    )
    berlin = next(event for event in seeds.events() if event.id == "rutte-berlin-2025")
    assert (berlin.span.first, "Berlin" in berlin.place) == (date(2025, 12, 11), True)
    strategy = next(event for event in seeds.events() if event.id == "nss-2025-release")
    assert (strategy.span.first, strategy.span.last) == (date(2025, 12, 4), date(2025, 12, 5))
    assert {s.medium for s in seeds.statements() if s.id.startswith("rutte-bbc")} == {"BBC Radio 4 interview"}
    text = "Georgia, Washington, Northern Ireland and the Bank of America in the U.S."
    marks = {text[m.start : m.end]: m.ambiguous for m in seeds.mentions(text) if m.kind == "entity"}
    assert marks == {
        "Georgia": True,
        "Washington": True,
        "Northern Ireland": False,
        "Bank of America": False,
        "U.S.": False,
    }
    on_record = [
        part for part in seeds.parts("NATO", date(2025, 1, 1)) if seeds.entity(part).type == "country"
    ]
    assert len(on_record) == 32
