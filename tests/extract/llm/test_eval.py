"""`factcheck eval` with a model: the figures by which a newsroom would choose one."""

import json

import pytest

from factcheck.cli import run as cli
from tests.extract.llm.server import completion, diligent, error, item

DRAFT = "Harbour\n\nTurnover rose by 12%, from £2.5m to £3.1m in 2024.\n\nThe port of Oru has 12 cranes.\n"


@pytest.fixture
def gold(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    for folder in ("drafts", "gold", "packs/none"):
        (tmp_path / "set" / folder).mkdir(parents=True)
    (tmp_path / "set" / "drafts" / "a.flawed.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "set" / "packs" / "none" / "facts.csv").write_text(
        "entity,metric,value,unit,period,source,url,as_of\noru,oru-cranes,12,count,2024,Port,https://example.org/,2025-01-01\n"
    )
    labels = {
        "draft": "drafts/a.flawed.md",
        "as_of": "2025-12-18",
        "packs": ["none"],
        "expect": [{"text": "12%", "verdict": "disputed", "kind": "consistency", "class": "percent-change"}],
    }
    (tmp_path / "set" / "gold" / "a.json").write_text(json.dumps(labels), encoding="utf-8")
    return tmp_path / "set"


def test_the_grammar_alone(gold, capfd):
    assert cli(["eval", str(gold)]) == 0
    shown = capfd.readouterr().out
    assert "planted errors found               100.0% (1/1)" in shown
    assert "model" not in shown


def test_a_model_is_scored_by_what_it_lists_and_what_stands_there(gold, serve, capfd):
    def answer(body, number):
        lists = json.loads(diligent(body, number).body)["choices"][0]["message"]["content"]
        invented = [item("quantity", "13 cranes", value_text="13")]
        return completion(json.loads(lists)["claims"] + invented)

    arguments = ["eval", str(gold), "--extractor", "llm", "--model", "m", "--base-url", serve(answer).url]
    assert cli([*arguments, "--json"]) == 0
    figures = json.loads(capfd.readouterr().out)
    counts = figures["counts"]
    assert figures["model"] == "m"
    assert counts["planted good"] == 1
    assert counts["model figures"] == counts["model figures listed"] == 4
    assert counts["model proposals"] == 6
    assert counts["model refused span-not-found"] == 1
    assert counts["model refused no-number"] == 1
    assert counts["model requests"] == 1
    assert cli(arguments) == 0
    shown = capfd.readouterr().out
    assert "figures that the model listed      100.0% (4/4)" in shown
    assert "proposals that could be grounded   66.7% (4/6)" in shown
    assert "0, 1; 0 tokens; 0 windows failed" in shown


def test_a_model_that_failed_is_exit_2(gold, serve, capfd):
    server = serve(lambda body, number: error(401))
    assert (
        cli(["eval", str(gold), "--extractor", "llm", "--model", "m", "--base-url", server.url, "--details"])
        == 2
    )
    assert "(unauthorised)" in capfd.readouterr().out
