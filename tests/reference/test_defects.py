"""Every way in which a pack can be malformed: file, line, column, value and the way out, all in one go."""

import pytest

from factcheck.errors import PackErrors
from factcheck.reference import load
from tests.reference.packs import FACTS, descriptor, pack

ROW = "Northport,homes,2025,1240,home,Register\n"
METRICS = "metric,label,unit,min,max\nhomes,Homes,home,0,5000\nrate,Rate,percent,0,100\n"
ENTITIES = (
    "entity,label,type,part_of,aliases\nnorthport,Northport,town,,the town\nsouthport,Southport,town,,\n"
)


def refused(path):
    with pytest.raises(PackErrors) as raised:
        load([path], cache=False)
    return [(d.file.rpartition("/")[2], d.line, d.column, d.problem) for d in raised.value.defects]


# files of the pack, file, line, column, parts of the message
CASES = {
    "empty file": ({"facts": ""}, "facts.csv", 1, None, ["empty", "entity,metric"]),
    "header only": ({"facts": FACTS + "\n"}, "facts.csv", 1, None, ["no rows"]),
    "unknown column": (
        {"facts": f"{FACTS},claiment\n{ROW[:-1]},x\n"},
        "facts.csv", 1, "claiment", ["unknown column `claiment`", "did you mean `claimant`"],
    ),
    "unknown column, nothing near": (
        {"facts": f"{FACTS},qqqqqq\n{ROW[:-1]},x\n"}, "facts.csv", 1, "qqqqqq", ["the columns are"],
    ),
    "missing column": (
        {"facts": "entity,metric,period,value,unit\nNorthport,homes,2025,1,home\n"},
        "facts.csv", 1, "source", ["`source` is missing"],
    ),
    "column twice": ({"facts": f"{FACTS},source\n{ROW[:-1]},x\n"}, "facts.csv", 1, "source", ["stands twice"]),
    "column without name": ({"facts": f"{FACTS},\n{ROW[:-1]},x\n"}, "facts.csv", 1, None, ["no name"]),
    "semicolons": (
        {"facts": FACTS.replace(",", ";") + "\n" + ROW.replace(",", ";")}, "facts.csv", 1, None, ["semicolons", "commas"],
    ),
    "tabs": ({"facts": FACTS.replace(",", "\t") + "\n" + ROW.replace(",", "\t")}, "facts.csv", 1, None, ["tabs"]),
    "too few cells": ({"facts": f"{FACTS}\n{ROW}Northport,homes\n"}, "facts.csv", 3, None, ["2 cells", "6"]),
    "too many cells": ({"facts": f"{FACTS}\n{ROW[:-1]},1,000\n"}, "facts.csv", 2, None, ["8 cells", "commas and quotes"]),
    "open quote": ({"facts": f'{FACTS}\n{ROW}"Northport,homes,2025,1,home,R\n'}, "facts.csv", 3, None, ["quotes"]),
    "quote inside": ({"facts": f'{FACTS}\n"North"port,homes,2025,1,home,R\n'}, "facts.csv", 2, None, ["quotes"]),
    "missing source": ({"facts": f"{FACTS}\nNorthport,homes,2025,1,home,\n"}, "facts.csv", 2, "source", ["required"]),
    "missing entity": ({"facts": f"{FACTS}\n ,homes,2025,1,home,R\n"}, "facts.csv", 2, "entity", ["required"]),
    "bad number": ({"facts": f'{FACTS}\nNorthport,homes,2025,"1,240",home,R\n'}, "facts.csv", 2, "value", ["`1,240`", "`1240`"]),
    "words for a number": ({"facts": f"{FACTS}\nNorthport,homes,2025,many,home,R\n"}, "facts.csv", 2, "value", ["`many`"]),
    "no value at all": ({"facts": f"{FACTS}\nNorthport,homes,2025,,home,R\n"}, "facts.csv", 2, "value", ["`low` and `high`"]),
    "bad low": ({"facts": f"{FACTS},low\nNorthport,homes,2025,1,home,R,x\n"}, "facts.csv", 2, "low", ["`x`"]),
    "low above high": (
        {"facts": f"{FACTS},low,high\nNorthport,homes,2025,,home,R,9,5\n"}, "facts.csv", 2, "low", ["`9`", "`5`", "exchange"],
    ),
    "value below low": (
        {"facts": f"{FACTS},low,high\nNorthport,homes,2025,1,home,R,2,5\n"}, "facts.csv", 2, "value", ["below"],
    ),
    "value above high": (
        {"facts": f"{FACTS},low,high\nNorthport,homes,2025,7,home,R,2,5\n"}, "facts.csv", 2, "value", ["above"],
    ),
    "bad period": ({"facts": f"{FACTS}\nNorthport,homes,12/2025,1,home,R\n"}, "facts.csv", 2, "period", ["`12/2025`", "2025-Q2"]),
    "period backwards": (
        {"facts": f"{FACTS}\nNorthport,homes,2025-06-01/2025-05-01,1,home,R\n"}, "facts.csv", 2, "period", ["before it begins"],
    ),
    "bad as_of": ({"facts": f"{FACTS},as_of\n{ROW[:-1]},soon\n"}, "facts.csv", 2, "as_of", ["`soon`", "date"]),
    "bad checked_on": ({"facts": f"{FACTS},checked_on\n{ROW[:-1]},1/2/25\n"}, "facts.csv", 2, "checked_on", ["`1/2/25`"]),
    "bad unit": ({"facts": f"{FACTS}\nNorthport,homes,2025,1,million,R\n"}, "facts.csv", 2, "unit", ["`million`", "million_usd"]),
    "no unit": ({"facts": f"{FACTS}\nNorthport,homes,2025,1,,R\n"}, "facts.csv", 2, "unit", ["empty", "person"]),
    "unknown status": ({"facts": f"{FACTS},status\n{ROW[:-1]},final\n"}, "facts.csv", 2, "status", ["`final`", "forecast"]),
    "unknown rank": ({"facts": f"{FACTS},rank\n{ROW[:-1]},best\n"}, "facts.csv", 2, "rank", ["`best`", "preferred"]),
    "duplicate key": ({"facts": f"{FACTS}\n{ROW}{ROW}"}, "facts.csv", 3, None, ["repeats line 2", "as_of"]),
    "duplicate key, other spelling of the period": (
        {"facts": f"{FACTS}\n{ROW}{ROW.replace(',2025,', ',2025-01-01/2025-12-31,')}"}, "facts.csv", 3, None, ["repeats line 2"],
    ),
    "duplicate fact id": (
        {"facts": f"{FACTS},fact\n{ROW[:-1]},f1\n{ROW[:-1].replace('2025', '2024')},f1\n"}, "facts.csv", 3, "fact", ["`f1`", "line 2"],
    ),
    "two preferred": (
        {"facts": f"{FACTS},rank\n{ROW[:-1]},preferred\n{ROW[:-1].replace('Register', 'Census')},preferred\n"},
        "facts.csv", 3, "rank", ["second `preferred`", "line 2"],
    ),
    "superseded by nothing": (
        {"facts": f"{FACTS},superseded_by\n{ROW[:-1]},f9\n"}, "facts.csv", 2, "superseded_by", ["`f9`", "newer edition"],
    ),
    "superseded by itself": (
        {"facts": f"{FACTS},fact,superseded_by\n{ROW[:-1]},f1,f1\n"}, "facts.csv", 2, "superseded_by", ["itself"],
    ),
    "superseded but not deprecated": (
        {"facts": f"{FACTS},fact,rank,superseded_by\n{ROW[:-1]},f1,normal,f2\n{ROW[:-1].replace('1240', '1300').replace('Register', 'New')},f2,,\n"},
        "facts.csv", 2, "rank", ["`normal`", "deprecated"],
    ),
    "unknown entity": (
        {"facts": f"{FACTS}\n{ROW.replace('Northport', 'Northprot')}", "entities": ENTITIES},
        "facts.csv", 2, "entity", ["unknown entity `Northprot`", "did you mean `northport`"],
    ),
    "ambiguous entity": (
        {"facts": f"{FACTS}\n{ROW}", "entities": "entity,label\na,Northport\nb,Northport\n"},
        "facts.csv", 2, "entity", ["`a` or `b`", "key"],
    ),
    "marked alias is no key": (
        {"facts": f"{FACTS}\n{ROW.replace('Northport', 'Ferrytown')}", "entities": "entity,label,aliases\na,Northport,?Ferrytown\n"},
        "facts.csv", 2, "entity", ["unknown entity `Ferrytown`"],
    ),
    "unknown metric": ({"facts": f"{FACTS}\n{ROW.replace('homes', 'huts')}", "metrics": METRICS}, "facts.csv", 2, "metric", ["`huts`"]),
    "unknown definition": (
        {"facts": f"{FACTS},definition\n{ROW[:-1]},klled\n", "definitions": "definition,label\nkilled,Killed\n"},
        "facts.csv", 2, "definition", ["`klled`", "`killed`"],
    ),
    "entity twice": ({"entities": ENTITIES + "northport,Again,,,\n"}, "entities.csv", 4, "entity", ["`northport`", "line 2"]),
    "part of nothing": ({"entities": ENTITIES + "x,X,,narnia,\n"}, "entities.csv", 4, "part_of", ["`narnia`"]),
    "part of itself": ({"entities": ENTITIES + "x,X,,x,\n"}, "entities.csv", 4, "part_of", ["itself"]),
    "membership dates": (
        {"entities": "entity,label,part_of,members_from\nNorthport,G,,\nh,H,,\nm,M,Northport|h,2001\n"}, "entities.csv", 4, "members_from", ["1 dates for 2"],
    ),
    "membership backwards": (
        {"entities": "entity,label,part_of,members_from,members_to\nNorthport,N,,,\nm,M,Northport,2020,2010\n"},
        "entities.csv", 3, "members_to", ["before"],
    ),
    "bad kind": ({"metrics": "metric,label,kind\nhomes,Homes,level\n"}, "metrics.csv", 2, "kind", ["`level`", "stock"]),
    "bad polarity": ({"metrics": "metric,label,polarity\nhomes,Homes,good\n"}, "metrics.csv", 2, "polarity", ["`good`"]),
    "bad stale_after_days": ({"metrics": "metric,label,stale_after_days\nhomes,Homes,1y\n"}, "metrics.csv", 2, "stale_after_days", ["`1y`"]),
    "min above max": ({"metrics": "metric,label,min,max\nhomes,Homes,9,5\n"}, "metrics.csv", 2, "min", ["`9`", "`5`"]),
    "bad plausible": ({"metrics": "metric,label,plausible_high\nhomes,Homes,lots\n"}, "metrics.csv", 2, "plausible_high", ["`lots`"]),
    "rate of nothing": ({"metrics": "metric,label,rate_of\nhomes,Homes,huts\n"}, "metrics.csv", 2, "rate_of", ["`huts`"]),
    "narrower than nothing": (
        {"definitions": "definition,label,narrower_than\na,A,b\n"}, "definitions.csv", 2, "narrower_than", ["`b`"],
    ),
    "narrower than itself": ({"definitions": "definition,label,narrower_than\na,A,a\n"}, "definitions.csv", 2, "narrower_than", ["itself"]),
    "unit factor zero": ({"units": "unit,dimension,factor\nhome,count,0\n"}, "units.csv", 2, "factor", ["above zero"]),
    "unit factor word": ({"units": "unit,dimension,factor\nhome,count,one\n"}, "units.csv", 2, "factor", ["`one`"]),
    "statement date": (
        {"statements": "statement,speaker,quote,date,source\ns,A,B,yesterday,R\n"}, "statements.csv", 2, "date", ["`yesterday`"],
    ),
    "statement twice": (
        {"statements": "statement,speaker,quote,source\ns,A,B,R\ns,A,C,R\n"}, "statements.csv", 3, "statement", ["line 2"],
    ),
    "event ends before": (
        {"events": "event,label,date,date_end,source\ne,E,2025-02-02,2025-02-01,R\n"}, "events.csv", 2, "date_end", ["before"],
    ),
    "event without date": ({"events": "event,label,date,source\ne,E,,R\n"}, "events.csv", 2, "date", ["required"]),
    "role backwards": (
        {"roles": "entity,role,holder,start,end,source\nNorthport,mayor,A,2025,2024-01-01,R\n"}, "roles.csv", 2, "end", ["before"],
    ),
    "role of unknown entity": (
        {"entities": ENTITIES, "roles": "entity,role,holder,source\nnowhere,mayor,A,R\n"}, "roles.csv", 2, "entity", ["`nowhere`"],
    ),
    "target comparator": (
        {"targets": "target,entity,metric,comparator,value,unit,source\nt,Northport,homes,or so,5,home,R\n"},
        "targets.csv", 2, "comparator", ["`or so`", ">="],
    ),
    "target value": (
        {"targets": "target,entity,metric,comparator,value,unit,source\nt,Northport,homes,>=,some,home,R\n"},
        "targets.csv", 2, "value", ["`some`"],
    ),
    "target part": (
        {"targets": "target,entity,metric,comparator,value,unit,parts,source\nt,Northport,homes,=,5,home,u,R\n"},
        "targets.csv", 2, "parts", ["`u`"],
    ),
    "series backwards": (
        {"series": "metric,entity_set,complete_from,complete_to\nhomes,Northport,2025,2020\n"}, "series.csv", 2, "complete_to", ["before"],
    ),
    "series without metric": (
        {"metrics": METRICS, "series": "metric,entity_set,complete_from,complete_to\nhuts,Northport,2020,2025\n"},
        "series.csv", 2, "metric", ["`huts`"],
    ),
    "stray csv": ({"fact": f"{FACTS}\n{ROW}"}, "fact.csv", None, None, ["not a file of a pack", "facts.csv"]),
    "descriptor no json": ({"descriptor": '{"name": \n}'}, "datapackage.json", 2, None, ["not JSON"]),
    "descriptor no object": ({"descriptor": "[]"}, "datapackage.json", 1, None, ["object"]),
    "descriptor name": ({"descriptor": '{"name": 3}'}, "datapackage.json", None, "name", ["string"]),
    "descriptor fiscal year": (
        {"descriptor": descriptor(fiscal_year={"starts": "13-40"})}, "datapackage.json", None, "fiscal_year", ["04-01"],
    ),
    "descriptor resource missing": (
        {"descriptor": descriptor(resources=[{"name": "units", "path": "u.csv"}])}, "datapackage.json", None, "path", ["`u.csv`"],
    ),
    "descriptor resource elsewhere": (
        {"descriptor": descriptor(resources=[{"name": "units", "path": "../u.csv"}])}, "datapackage.json", None, "path", ["one folder"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_each_defect_is_named_with_its_place_and_the_way_out(tmp_path, name):
    files, file, line, column, parts = CASES[name]
    found = refused(pack(tmp_path / "p", **files))
    matching = [defect for defect in found if defect[:3] == (file, line, column)]
    assert matching, found
    assert any(all(part in defect[3] for part in parts) for defect in matching), matching
    assert len(found) == 1, found


@pytest.mark.parametrize(
    ("data", "line", "part"),
    [
        (f"{FACTS}\n{ROW}".encode() + "São,homes,2025,1,home,R\n".encode("latin-1"), 3, "0xe3 is not UTF-8"),
        (f"{FACTS}\n{ROW}".encode("utf-16"), 1, "UTF-16"),
        (f"{FACTS}\n{ROW}".encode("utf-16-be"), 1, "NUL"),
        (f"{FACTS}\n{ROW}Nor\0th,homes,2025,1,home,R\n".encode(), 3, "NUL"),
    ],
)
def test_encodings_that_are_not_utf8(tmp_path, data, line, part):
    file = tmp_path / "figures.csv"
    file.write_bytes(data)
    ((name, at, _, problem),) = refused(file)
    assert (name, at) == ("figures.csv", line)
    assert part in problem


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path):
    file = tmp_path / "figures.csv"
    file.write_bytes(b"\xef\xbb\xbf" + f"{FACTS}\n{ROW}\n\n".replace("\n", "\r\n").encode())
    assert load([file], cache=False).packs[0].rows == 1


def test_a_bad_byte_after_the_first_megabyte_has_the_right_line(tmp_path):
    lines = [f"Town{n},homes,2025,{n},home,Register of the town" for n in range(40_000)]
    data = f"{FACTS}\n".encode() + "\n".join(lines).encode() + "\nÅ".encode("latin-1")
    file = tmp_path / "figures.csv"
    file.write_bytes(data)
    assert refused(file)[0][1] == 40_002


def test_all_defects_of_all_packs_come_at_once(tmp_path):
    one = pack(
        tmp_path / "a", facts=f"{FACTS}\nNorthport,homes,20255,1,home,R\nNorthport,homes,2025,x,home,\n"
    )
    two = pack(
        tmp_path / "b", metrics="metric,label,kind\nhomes,Homes,level\n", units="unit,dimension\nu,1\n"
    )
    with pytest.raises(PackErrors) as raised:
        load([one, two, tmp_path / "missing"], cache=False)
    places = [(d.file.removeprefix(f"{tmp_path}/"), d.line, d.column) for d in raised.value.defects]
    assert places == [
        ("a/facts.csv", 2, "period"),
        ("a/facts.csv", 3, "source"),
        ("b/metrics.csv", 2, "kind"),
        ("b/units.csv", 1, "factor"),
        ("missing", None, None),
    ]


def test_one_wrong_cell_repeated_is_told_once_for_names(tmp_path):
    rows = "".join(f"Nowhere,homes,{year},1,home,R\n" for year in range(2000, 2020))
    assert len(refused(pack(tmp_path / "p", facts=f"{FACTS}\n{rows}", entities=ENTITIES))) == 1


def test_a_flood_of_defects_is_cut_and_counted(tmp_path):
    rows = "".join(f"Northport,homes,{year},x,home,R\n" for year in range(1000, 1999))
    found = refused(pack(tmp_path / "p", facts=f"{FACTS}\n{rows}"))
    assert len(found) == 201
    assert "799 more" in found[-1][3]


@pytest.mark.parametrize("kind", ["missing", "folder", "text file"])
def test_what_is_not_a_pack(tmp_path, kind):
    path = tmp_path / "thing"
    if kind == "folder":
        path.mkdir()
    elif kind == "text file":
        path.write_text("hello", encoding="utf-8")
    with pytest.raises(PackErrors, match=r"not a pack|does not exist"):
        load([path], cache=False)


def test_a_pack_without_facts(tmp_path):
    folder = pack(tmp_path / "p", descriptor=descriptor())
    (folder / "facts.csv").unlink()
    assert "no facts.csv" in refused(folder)[0][3]


def test_quoted_line_breaks_do_not_shift_lines(tmp_path):
    facts = f'{FACTS}\nNorthport,homes,2024,1,home,"Register,\nvolume two"\nNorthport,homes,2025,x,home,R\n'
    assert refused(pack(tmp_path / "p", facts=facts))[0][:3] == ("facts.csv", 4, "value")
