"""`factcheck reference` and `factcheck init`: keeping packs, and the loop from a worksheet back into a pack."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.reference import downloads, load
from tests.reference.packs import FACTS, descriptor, pack

ROW = "Northport,homes,2025,1240,home,Register\n"
HOUSE = {
    "facts": f"{FACTS},url,as_of\nnorthport,homes,2025,1240,home,Register,https://r.example,2026-01-31\n",
    "entities": "entity,label,type,aliases\nnorthport,Northport,town,\n",
    "metrics": "metric,label,kind,unit,stale_after_days,aliases\nhomes,Homes completed,flow,home,300,new homes\n",
    "statements": "statement,speaker,quote,date,source\ns1,Ann Lee,We build.,2025-12-11,AP\n",
    "targets": "target,entity,metric,comparator,value,unit,due,source\nt1,northport,homes,>=,2000,home,2030,Plan\n",
    "events": "event,label,date,place,source\ne1,Opening of the new harbour,2025-05-05,Quay,AP\n",
    "roles": "entity,role,holder,start,source\nnorthport,mayor,Ann Lee,2020-01-01,AP\n",
}


@pytest.fixture
def run(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))

    def run(*arguments):
        code = cli.run([str(argument) for argument in arguments])
        sys.stdout.flush()
        captured = capfdbinary.readouterr()
        return code, captured.out.decode(), captured.err.decode()

    return run


@pytest.fixture
def house(tmp_path):
    return pack(tmp_path / "house", **HOUSE)


def rows(path):
    file = path if path.is_file() else path / "facts.csv"
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))


# lint


def test_lint_says_that_a_pack_is_sound(run, house):
    code, out, err = run("reference", "lint", house)
    assert (code, err) == (0, "")
    assert out.splitlines()[-1] == f"sound: house, 1 row ({house})"


def test_lint_of_the_shipped_packs(run):
    code, out, _ = run("reference", "lint", "-q")
    assert (code, out) == (0, "")


def test_lint_names_every_defect_and_exits_with_2(run, house, tmp_path):
    bad = pack(tmp_path / "bad", facts=f"{FACTS}\nNorthport,homes,20255,x,home,R\n")
    code, out, _ = run("reference", "lint", bad, house)
    assert code == 2
    assert out.splitlines()[0].startswith(f"{bad}/facts.csv:2 [period]: `20255`")
    assert out.splitlines()[1].startswith(f"{bad}/facts.csv:2 [value]: `x`")
    assert "sound: house" in out
    assert run("reference", "lint", tmp_path / "missing")[0] == 2


ADVICE = {
    "no address": ({"facts": f"{FACTS}\n{ROW}"}, "no `url`"),
    "no date": ({"facts": f"{FACTS},url\n{ROW[:-1]},https://x\n"}, "no `as_of`"),
    "disagreeing sources": (
        {"facts": f"{FACTS}\n{ROW}{ROW.replace('1240', '1420').replace('Register', 'Census')}"}, "1420 here, 1240 in",
    ),
    "outside the domain": (
        {"facts": f"{FACTS}\nNorthport,rate,2025,112,percent,R\n", "metrics": "metric,label,unit,min,max\nrate,Rate,percent,0,100\n"},
        "112 is outside",
    ),
    "copied from nothing": ({"facts": f"{FACTS},derived_from\n{ROW[:-1]},f9\n"}, "`f9`"),
    "phrase without slot": ({"metrics": "metric,label,phrases\nhomes,Homes,homes built\n"}, "{value} points"),
    "one name for two": (
        {"entities": "entity,label,aliases\nNorthport,N,the town\nb,B,the town\n"}, "`the town` may be Northport, b",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ADVICE)
def test_lint_advises_and_is_strict_only_if_asked(run, tmp_path, name):
    files, text = ADVICE[name]
    folder = pack(tmp_path / "p", **files)
    code, out, _ = run("reference", "lint", folder)
    assert code == 0
    assert [line for line in out.splitlines() if line.startswith("advice: ") and text in line]
    assert run("reference", "lint", "--strict", folder)[0] == 1
    assert "advice" not in run("reference", "lint", "-q", folder)[1]


def test_lint_shows_packs_that_contradict_each_other(run, house, tmp_path):
    other = pack(tmp_path / "other", metrics="metric,label,kind,unit\nhomes,Homes,stock,percent\n")
    assert (
        "`homes` is stock in percent here, flow in home in pack house"
        in run("reference", "lint", house, other)[1]
    )


def test_lint_shows_entities_and_figures_on_which_packs_differ(run, house, tmp_path):
    other = pack(
        tmp_path / "other",
        entities=HOUSE["entities"].replace("Northport,town", "North Port,port"),
        facts=HOUSE["facts"].replace("1240", "1420"),
    )
    out = run("reference", "lint", house, other)[1]
    assert "`northport` is North Port (port) here, Northport (town) in pack house" in out
    assert "1420 here, 1240 in house facts.csv:2" in out
    assert "advice" not in run("reference", "lint", house, house)[1]


# list, show, search, stale


@pytest.mark.parametrize(
    ("what", "text"),
    [("packs", "house: 1 row, newest 2026-01-31"), ("entities", "northport  Northport"), ("metrics", "homes  Homes completed"),
     ("statements", "We build."), ("events", "Opening"), ("roles", "mayor"), ("targets", ">= 2000 home")],
)  # fmt: skip
def test_list(run, house, what, text):
    code, out, _ = run("reference", "list", "--reference", house, "--what", what)
    assert code == 0
    assert text in out


@pytest.mark.parametrize(
    ("words", "text"),
    [(["northport"], "metrics       homes"), (["homes"], "fresh for     300 days"), (["Northport", "new homes"], "value         1240"),
     (["s1"], "quote         We build."), (["t1"], "due           2030"), (["e1"], "place         Quay")],
)  # fmt: skip
def test_show(run, house, words, text):
    code, out, _ = run("reference", "show", "--reference", house, *words)
    assert code == 0
    assert text in out


def test_show_a_row_by_its_made_id(run, house):
    fact = load([house], cache=False).rows("northport", "homes")[0].fact
    assert "https://r.example" in run("reference", "show", "--reference", house, fact)[1]


def test_show_of_nothing(run, house):
    code, out, err = run("reference", "show", "--reference", house, "nothing")
    assert (code, out) == (1, "")
    assert "nothing" in err


@pytest.mark.parametrize("words", ["homes in northport", "Northport", "new homes", "build", "harbour"])
def test_search(run, house, words):
    code, out, _ = run("reference", "search", "--reference", house, *words.split())
    assert code == 0
    assert out.strip()


def test_search_for_nothing(run, house):
    assert run("reference", "search", "--reference", house, "zebra")[0] == 1


def test_stale(run, house):
    assert run("reference", "stale", "--reference", house, "--as-of", "2026-11-27")[0] == 0
    code, out, _ = run("reference", "stale", "--reference", house, "--as-of", "2026-11-28")
    assert (code, out.split()[:4]) == (1, ["301", "days", "allowed", "300"])
    assert run("reference", "stale", "--reference", house, "--as-of", "soon")[0] == 2


def test_the_packs_in_force_are_those_of_the_configuration(run, house, tmp_path):
    assert "world-basics" in run("reference", "list")[1]
    (tmp_path / "factcheck.toml").write_text('reference = ["house"]\n', encoding="utf-8")
    out = run("reference", "list")[1]
    assert "house: 1 row" in out
    assert "world-basics" not in out


# add

GIVEN = {
    "entity": "Northport",
    "metric": "homes",
    "period": "2026",
    "value": "1300",
    "unit": "home",
    "source": "Register",
}


def options(**changes):
    given = {**GIVEN, **changes}
    return [
        part
        for column, cell in given.items()
        if cell is not None
        for part in (f"--{column.replace('_', '-')}", cell)
    ]


def test_add_begins_a_pack_of_one_file(run, tmp_path):
    assert run("reference", "add", "new.csv", *options())[0] == 0
    assert run("reference", "add", "new.csv", *options(period="2027", note="as told", low="1290"))[0] == 0
    found = rows(tmp_path / "new.csv")
    assert [row["period"] for row in found] == ["2026", "2027"]
    assert (found[0]["note"], found[1]["note"], found[1]["low"]) == ("", "as told", "1290")
    assert load([tmp_path / "new.csv"], cache=False).packs[0].rows == 2


def test_add_keeps_the_other_lines_as_they_are(run, house):
    before = (house / "facts.csv").read_bytes().replace(b"\n", b"\r\n")
    (house / "facts.csv").write_bytes(b"\xef\xbb\xbf" + before)
    assert run("reference", "add", house, *options(url="https://r.example/2026", as_of="2027-01-31"))[0] == 0
    after = (house / "facts.csv").read_bytes()
    assert (
        after
        == b"\xef\xbb\xbf"
        + before
        + b"Northport,homes,2026,1300,home,Register,https://r.example/2026,2027-01-31\r\n"
    )


def test_add_twice_is_once(run, house):
    run("reference", "add", house, *options())
    code, out, _ = run("reference", "add", house, *options())
    assert (code, "0 rows added, 1 there already" in out) == (0, True)
    assert len(rows(house)) == 2


@pytest.mark.parametrize(
    ("changes", "text"),
    [({"source": None}, "--source"), ({"value": None}, "--value"), ({"value": "1,300"}, "`1,300`"), ({"period": "soon"}, "`soon`"),
     ({"unit": None, "metric": "huts"}, "unit"), ({"low": "1400"}, "below"), ({"period": "2025", "value": "9"}, None),
     ({"as_of": "last week"}, "`last week`")],
)  # fmt: skip
def test_add_refuses_what_would_spoil_the_pack(run, house, changes, text):
    if text is None:
        changes, text = {**changes, "as_of": "2026-01-31", "source": "Register"}, "repeats line 2"
    before = {file.name: file.read_bytes() for file in house.iterdir()}
    code, _, err = run("reference", "add", house, *options(**changes))
    assert (code, text in err) == (2, True), err
    assert {file.name: file.read_bytes() for file in house.iterdir()} == before


def test_add_names_the_real_file_in_a_defect(run, house):
    assert f"{house}/facts.csv:3 [period]" in run("reference", "add", house, *options(period="x"))[2]


def test_add_takes_new_names_into_the_vocabulary(run, house):
    code, out, _ = run("reference", "add", house, *options(entity="Southport", metric="huts"))
    assert code == 0
    assert "added `Southport` to entities.csv" in out
    assert "added `huts` to metrics.csv" in out
    reference = load([house], cache=False)
    assert reference.rows("Southport", "huts")[0].value == 1300
    assert reference.metric("huts").unit == "home"


def test_add_learns_names_from_the_packs_in_force(run, house):
    run("reference", "add", house, *options(entity="DEU", metric="unemployment", unit="percent", value="3.7"))
    reference = load([house], cache=False)
    assert (reference.entity("DEU").label, reference.entity("DEU").type) == ("Germany", "country")
    assert reference.metric("unemployment").kind == "share"


def test_add_asks_on_a_terminal(tmp_path, monkeypatch):
    from click.testing import CliRunner

    from factcheck.commands import reference

    monkeypatch.chdir(tmp_path)

    monkeypatch.setattr(reference, "_is_terminal", lambda: True)
    answers = "Northport\nhomes\n2026\n1300\nhome\nRegister\n\n\n"
    result = CliRunner().invoke(reference.command, ["add", "new.csv"], input=answers)
    assert result.exit_code == 0, result.output
    assert rows(tmp_path / "new.csv")[0]["source"] == "Register"


# the worksheet loop

SHEET = (
    "claim,file,line,text,context,entity,metric,period,value,low,high,unit,source,url,as_of,definition,note\n"
    "c-1,d.md,3,1300 new homes,…,northport,homes,2026,1300,,,home,Register,https://r.example,2027-01-31,,\n"
    "c-2,d.md,4,31 huts,…,Southport,huts,2026,31,,,hut,,,,,\n"
    "c-3,d.md,5,7 boats,…,Southport,boats,2026,,,,,,,,,\n"
    "c-4,d.md,6,some,…,northport,homes,2027,,1400,1500,home,Forecast,,,,\n"
    "c-5,d.md,7,x,…,northport,homes,,5,,,home,R,,,,\n"
    'c-6,d.md,8,x,…,northport,homes,2028,"1,5",,,home,R,,,,\n'
    "c-7,d.md,9,x,…,'=Northport,homes,2029,6,,,home,R,,,,\n"
)


def test_merge_takes_filled_lines_and_refuses_those_without_a_source(run, house, tmp_path):
    (tmp_path / "open-figures.csv").write_text(SHEET, encoding="utf-8")
    code, out, _ = run("reference", "merge", "open-figures.csv", house)
    assert code == 2
    assert [(row["entity"], row["period"], row["value"]) for row in rows(house)[1:]] == [
        ("northport", "2026", "1300"), ("northport", "2027", ""), ("=Northport", "2029", "6"),
    ]  # fmt: skip
    refused = [line for line in out.splitlines() if "refused" in line]
    assert [(line.split(": ")[0], part in line) for line, part in zip(refused, ("`source`", "`period`", "`1,5`"), strict=True)] == [
        ("open-figures.csv:3", True), ("open-figures.csv:6", True), ("open-figures.csv:7", True),
    ]  # fmt: skip
    assert "1 line still to be filled in" in out
    again = run("reference", "merge", "open-figures.csv", house)
    assert "0 rows added, 3 there already" in again[1]


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "entity,metric,period,value,unit\n"])
def test_merge_refuses_what_is_no_worksheet(run, house, tmp_path, text):
    (tmp_path / "open-figures.csv").write_text(text, encoding="utf-8")
    code, _, err = run("reference", "merge", "open-figures.csv", house)
    assert (code, "no worksheet" in err) == (2, True)
    assert run("reference", "merge", "missing.csv", house)[0] == 2


def test_what_was_unverifiable_is_supported_after_the_merge(run, house, tmp_path):
    """The loop of daily work, through the whole tool."""
    (tmp_path / "draft.md").write_text("Northport completed 1,310 homes in 2024.\n", encoding="utf-8")
    check = ("check", "draft.md", "--reference", house, "--as-of", "2026-02-01")
    report = json.loads(run(*check, "-o", "json")[1])
    assert report["summary"]["supported"] == 0
    run(*check, "-o", "worksheet:open-figures.csv")
    with (tmp_path / "open-figures.csv").open(encoding="utf-8", newline="") as stream:
        (line,) = list(csv.DictReader(stream))
    assert (line["period"], line["value"], line["source"]) == ("2024", "", "")
    line |= {"entity": "northport", "metric": "homes"}
    line |= {
        "value": "1310",
        "unit": "home",
        "source": "Register",
        "url": "https://r.example",
        "as_of": "2025-01-31",
    }
    with (tmp_path / "open-figures.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, line)
        writer.writeheader()
        writer.writerow(line)
    assert run("reference", "merge", "open-figures.csv", house)[0] == 0
    report = json.loads(run(*check, "-o", "json")[1])
    assert report["summary"]["supported"] == 1


# import

WORLD_BANK = (
    '"Data Source","World Development Indicators",\n\n"Last Updated Date","2026-07-01",\n\n'
    '"Country Name","Country Code","Indicator Name","Indicator Code","2023","2024","2025",\n'
    '"Germany","DEU","Unemployment, total (% of total labor force) (modeled ILO estimate)","SL.UEM.TOTL.ZS","3.068","3.4","3.71",\n'
    '"Kosovo","XKX","Unemployment, total (% of total labor force) (modeled ILO estimate)","SL.UEM.TOTL.ZS","","","",\n'
)
OWID = "Entity,Code,Year,Life expectancy\nFrance,FRA,2021,82.5\nFrance,FRA,2022,82.3\nAsia,,2022,\n"
OWID_METADATA = {
    "chart": {"title": "Life expectancy", "citation": "UN WPP (2024)", "originalChartUrl": "https://ourworldindata.org/grapher/life-expectancy"},
    "columns": {
        "Life expectancy": {
            "titleShort": "Life expectancy", "shortName": "life_expectancy_0", "unit": "years", "shortUnit": "years",
            "lastUpdated": "2024-10-22", "citationShort": "UN WPP (2024); HMD (2024) – with major processing by Our World in Data",
        }
    },
}  # fmt: skip
EUROSTAT = (
    "DATAFLOW,LAST UPDATE,freq,age,unit,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
    "ESTAT:UNE_RT_A(1.0),12/09/25 23:00:00,A,Y15-74,PC_ACT,T,ES,2023,12.2,\n"
    "ESTAT:UNE_RT_A(1.0),12/09/25 23:00:00,A,Y15-74,PC_ACT,T,ES,2024,11.4,b\n"
    "ESTAT:UNE_RT_A(1.0),12/09/25 23:00:00,A,Y15-74,PC_ACT,T,FR,2024,7.4,e\n"
    "ESTAT:UNE_RT_A(1.0),12/09/25 23:00:00,A,Y15-74,PC_ACT,T,FR,2025,,\n"
)
ECB = (
    "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE,UNIT,UNIT_MULT\n"
    "EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2025-11,1.1561,A,US dollar/Euro,USD,0\n"
    "EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2025-12,1.1705,A,US dollar/Euro,USD,0\n"
)
OECD = (
    "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,FREQ,MEASURE,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT\n"
    "DATAFLOW,OECD.SDD.NAD:DSD_NAMAIN1@DF_QNA(1.1),I,FRA,Q,B1GQ,EUR,2025-Q1,737.2,A,9\n"
    "DATAFLOW,OECD.SDD.NAD:DSD_NAMAIN1@DF_QNA(1.1),I,FRA,Q,B1GQ,EUR,2025-Q2,741.05,P,9\n"
)
TIDY = 'Country,Sex,Year,Births\nFrance,Total,2024,"661,000"\nFrance,Female,2024,322000\nFrance,Total,2025,645000\n'
PLAN = """
[columns]
entity = "Country"
period = "Year"
value = "Births"
[constants]
metric = "births"
unit = "person"
source = "Register of births"
url = "https://births.example"
as_of = "2026-01-20"
[where]
Sex = "Total"
[values.entity]
France = "FRA"
"""


def imported(run, tmp_path, text, *arguments, name="download.csv"):
    (tmp_path / name).write_text(text, encoding="utf-8")
    code, out, err = run("reference", "import", name, "new.csv", *arguments)
    assert code == 0, err
    return rows(tmp_path / "new.csv"), out


def test_import_of_a_world_bank_indicator(run, tmp_path):
    found, out = imported(run, tmp_path, WORLD_BANK, "--metric", "unemployment", "--from", "2024")
    assert [(row["entity"], row["metric"], row["period"], row["value"], row["unit"]) for row in found] == [
        ("DEU", "unemployment", "2024", "3.4", "percent"), ("DEU", "unemployment", "2025", "3.71", "percent"),
    ]  # fmt: skip
    assert found[0]["source"].startswith("World Development Indicators, Unemployment")
    assert (found[0]["url"], found[0]["as_of"]) == (
        "https://data.worldbank.org/indicator/SL.UEM.TOTL.ZS",
        "2026-07-01",
    )
    assert "3 cells of the download without a value" in out


def test_import_from_our_world_in_data_with_its_metadata(run, tmp_path):
    (tmp_path / "life-expectancy.metadata.json").write_text(json.dumps(OWID_METADATA), encoding="utf-8")
    found, _ = imported(run, tmp_path, OWID, name="life-expectancy.csv")
    assert [(row["entity"], row["metric"], row["period"], row["value"], row["unit"]) for row in found] == [
        ("FRA", "life_expectancy_0", "2021", "82.5", "years"), ("FRA", "life_expectancy_0", "2022", "82.3", "years"),
    ]  # fmt: skip
    assert found[0]["source"].endswith("by Our World in Data")
    assert (found[0]["url"], found[0]["as_of"]) == (
        "https://ourworldindata.org/grapher/life-expectancy",
        "2024-10-22",
    )


def test_import_from_our_world_in_data_without_metadata_asks_for_source_and_unit(run, tmp_path):
    (tmp_path / "plain.csv").write_text(OWID, encoding="utf-8")
    code, _, err = run("reference", "import", "plain.csv", "new.csv")
    assert (code, "--unit" in err) == (2, True)
    assert run("reference", "import", "plain.csv", "new.csv", "--unit", "year", "--source", "OWID")[0] == 0


def test_import_from_eurostat(run, tmp_path):
    found, _ = imported(run, tmp_path, EUROSTAT, "--metric", "unemployment")
    assert [
        (row["entity"], row["period"], row["value"], row["unit"], row["status"], row["note"]) for row in found
    ] == [
        ("ES", "2023", "12.2", "percent", "", ""),
        ("ES", "2024", "11.4", "percent", "", "break in the series"),
        ("FR", "2024", "7.4", "percent", "estimate", ""),
    ]
    assert (found[0]["source"], found[0]["as_of"]) == ("ESTAT:UNE_RT_A(1.0)", "2025-09-12")


def test_import_from_the_ecb_by_a_mapping(run, tmp_path):
    (tmp_path / "map.toml").write_text(
        '[columns]\nentity = "CURRENCY"\n[constants]\nmetric = "dollar-rate"\nunit = "usd_per_eur"\n',
        encoding="utf-8",
    )
    found, _ = imported(run, tmp_path, ECB, "--mapping", "map.toml")
    assert [(row["entity"], row["period"], row["value"], row["unit"]) for row in found] == [
        ("USD", "2025-11", "1.1561", "usd_per_eur"), ("USD", "2025-12", "1.1705", "usd_per_eur"),
    ]  # fmt: skip
    assert "US dollar/Euro" in found[0]["source"]


def test_import_from_the_oecd_keeps_the_multiplier(run, tmp_path):
    found, _ = imported(run, tmp_path, OECD, "--metric", "gdp", "--url", "https://oecd.example")
    assert [(row["entity"], row["period"], row["value"], row["unit"], row["note"]) for row in found] == [
        ("FRA", "2025-Q1", "737.2", "billion_EUR", ""), ("FRA", "2025-Q2", "741.05", "billion_EUR", "provisional"),
    ]  # fmt: skip
    row = load([tmp_path / "new.csv"], cache=False).rows("FRA", "gdp")[1]
    assert (row.value, row.unit) == (741_050_000_000, "eur")


def test_import_refuses_a_mixture_of_series_and_names_what_mixes_them(run, tmp_path):
    (tmp_path / "mixed.csv").write_text(
        EUROSTAT + EUROSTAT.splitlines()[1].replace(",T,ES", ",F,ES") + "\n", encoding="utf-8"
    )
    code, _, err = run("reference", "import", "mixed.csv", "new.csv", "--metric", "unemployment")
    assert (code, "sex (F, T)" in err, "[where]" in err) == (2, True, True)
    (tmp_path / "map.toml").write_text('[where]\nsex = "T"\n', encoding="utf-8")
    assert (
        run(
            "reference", "import", "mixed.csv", "new.csv", "--metric", "unemployment", "--mapping", "map.toml"
        )[0]
        == 0
    )


def test_import_of_a_tidy_table_by_a_mapping(run, tmp_path):
    (tmp_path / "map.toml").write_text(PLAN, encoding="utf-8")
    found, _ = imported(run, tmp_path, TIDY, "--mapping", "map.toml")
    assert [(row["entity"], row["period"], row["value"], row["source"]) for row in found] == [
        ("FRA", "2024", "661000", "Register of births"), ("FRA", "2025", "645000", "Register of births"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "problem"),
    [('[colums]\nentity = "A"\n', "unknown `colums`"), ('[columns]\nentty = "A"\n', "`entty`"), ("x = \n", "not TOML"),
     ('[columns]\nvalue = "Nope"\n', "no column `Nope`"), ('[where]\nSex = "None"\n', "needs a mapping")],
)  # fmt: skip
def test_import_says_what_is_wrong_with_a_mapping(run, tmp_path, text, problem):
    (tmp_path / "map.toml").write_text(text, encoding="utf-8")
    (tmp_path / "tidy.csv").write_text(TIDY, encoding="utf-8")
    code, _, err = run("reference", "import", "tidy.csv", "new.csv", "--mapping", "map.toml")
    assert (code, problem in err) == (2, True), err


def test_import_keeps_the_downloads_own_words_in_the_descriptor(run, tmp_path):
    folder = pack(tmp_path / "p", facts=f"{FACTS}\n{ROW}", descriptor=descriptor())
    (tmp_path / "wb.csv").write_text(WORLD_BANK, encoding="utf-8")
    for _ in range(2):
        assert run("reference", "import", "wb.csv", folder)[0] == 0
    (entry,) = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["sources"]
    assert entry["metadata"] == {
        "Data Source": "World Development Indicators",
        "Last Updated Date": "2026-07-01",
    }
    assert len(entry["sha256"]) == 64
    assert load([folder], cache=False).packs[0].rows == 4


def test_import_of_the_same_download_twice_adds_nothing(run, tmp_path):
    imported(run, tmp_path, ECB, "--metric", "rate", "--mapping", _plan(tmp_path))
    _, out = imported(run, tmp_path, ECB, "--metric", "rate", "--mapping", _plan(tmp_path))
    assert "0 rows added, 2 there already" in out


def _plan(folder: Path) -> str:
    (folder / "plan.toml").write_text('[columns]\nentity = "CURRENCY"\n', encoding="utf-8")
    return "plan.toml"


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("1,234,567.8", "1234567.8"),
        ("1.5E3", "1500"),
        ("2.5e-3", "0.0025"),
        ("12", "12"),
        ("1,5", "1,5"),
        ("x", "x"),
    ],
)
def test_numbers_of_downloads(cell, plain):
    assert downloads.plain_decimal(cell) == plain


# init


def test_init_writes_what_works_at_once(run, tmp_path):
    code, out, _ = run("init")
    assert code == 0
    assert (tmp_path / "factcheck.toml").is_file()
    assert run("reference", "lint", "--strict")[0] == 0
    assert "desk 1: 2 rows" in run("reference", "list")[1]
    assert "wrote factcheck.toml" in out


def test_init_never_overwrites(run, tmp_path):
    run("init", "sub")
    changed = {}
    for file in (tmp_path / "sub").rglob("*"):
        if file.is_file():
            file.write_text("mine", encoding="utf-8")
            changed[file] = "mine"
    code, out, _ = run("init", "sub")
    assert code == 0
    assert out.count("left as it is") == 2
    assert all(file.read_text(encoding="utf-8") == text for file, text in changed.items())
