"""The model step against recorded traffic of the real SDK; see fixtures/README.md for where it comes from."""

import json
import re
import socket

import pytest
import yaml
from vcr.errors import CannotOverwriteExistingCassetteException

from factcheck.checking import check_all, default_packs, load_pack
from factcheck.extract.assemble import assemble
from factcheck.extract.llm.settings import Server
from factcheck.readers import read
from tests.extract.llm.recording import (
    AS_OF,
    CASES,
    FOLDER,
    LEDGER,
    REPLAYED,
    ROOT,
    asked,
    cassette,
    play,
    provenance,
)

SYNTHETIC = "imitation" in provenance()["made_by"]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Stricter than the other tests of this folder: not even this machine may be reached."""

    def refuse(*arguments, **options):
        raise AssertionError("a test with a cassette tried to reach a server")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def replay():
    """Play a case; every recorded interaction must be used."""

    def played(name):
        slept = []

        async def sleep(seconds):
            slept.append(seconds)

        model = provenance()["model"] if CASES[name].of_a_draft else "imitation"
        with cassette(name) as tape:
            made = play(name, Server(REPLAYED, model), sleep)
            assert tape.all_played, "some recorded answers were not asked for"
        assert made.extractor.name == "llm"
        return made, slept

    return played


def grammar(name):
    return assemble(read(ROOT / CASES[name].draft), load_pack(*default_packs()), AS_OF)


@pytest.mark.parametrize("name", CASES)
def test_the_model_adds_and_moves_nothing(replay, name):
    made, _ = replay(name)
    (united,) = made.extractions
    alone = grammar(name)
    assert made.problems == ()
    assert united.links == alone.links
    text = united.draft.text
    for claim, own in zip(united.claims, alone.claims, strict=False):
        assert (claim.quantity, claim.quotation, claim.start, claim.end) == (
            own.quantity,
            own.quotation,
            own.start,
            own.end,
        )
    assert len(united.claims) >= len(alone.claims)
    assert [claim.index for claim in united.claims] == list(range(len(united.claims)))
    for claim in united.claims:
        assert text[claim.start : claim.end] == claim.text
        for named in (claim.subject, claim.metric, claim.when):
            assert named is None or text[named.start : named.end] == named.text
    assert made.covered > 0
    assert any("llm" in claim.extractor for claim in united.claims)


def test_verdicts_are_those_of_the_grammar(replay):
    made, _ = replay("ledger")
    draft, packs = read(ROOT / CASES["ledger"].draft), load_pack(*default_packs())
    alone = check_all([draft], packs, as_of=AS_OF)
    both = check_all([draft], packs, as_of=AS_OF, extractions=made.extractions, extractor=made.extractor)
    assert both.run.extractor.name == "llm"
    assert both.files[0].findings == alone.files[0].findings
    known = {claim.id: claim.verdict for claim in both.files[0].claims}
    assert {claim.id: known[claim.id] for claim in alone.files[0].claims} == {
        claim.id: claim.verdict for claim in alone.files[0].claims
    }


@pytest.mark.skipif(not SYNTHETIC, reason="speaks of the answers that were written by hand")
def test_the_hand_written_slips_are_refused(replay):
    made, _ = replay("ledger")
    assert made.extractor.model == "imitation-1"
    assert made.extractor.mode == "json_schema-strict"
    assert set(made.extractions[0].rejected) >= {
        ("Germany is put at 2.7%", "span-not-found"),
        ("Spain stays at 2%", "span-not-found"),
    }
    people = next(claim for claim in made.extractions[0].claims if claim.text == "62 people")
    assert people.metric is not None
    assert people.when is not None
    assert (people.metric.ids, people.metric.text, people.when.text) == ((), "people", "July")
    assert people.extractor == "grammar+llm"
    assert len(LEDGER) > made.covered > 15


def test_a_busy_server_is_waited_for(replay):
    made, slept = replay("busy")
    assert slept == [7.0]
    assert made.extractor.requests == 2


def test_a_server_without_structured_answers(replay):
    made, _ = replay("in-words")
    assert made.extractor.mode == "text"
    assert made.extractor.requests == 4


def test_another_prompt_is_a_miss_and_no_fallback(monkeypatch, replay):
    monkeypatch.setattr("factcheck.extract.llm.windows._BEFORE", 1)
    monkeypatch.setattr("factcheck.extract.llm.prompt.Prompt.system", lambda self, schema: "Say something.")
    with pytest.raises(ExceptionGroup) as caught:
        replay("ledger")
    assert caught.group_contains(CannotOverwriteExistingCassetteException)


def test_an_answer_that_is_not_asked_for_is_noticed(tmp_path, monkeypatch):
    tape = yaml.safe_load((FOLDER / "wire.yaml").read_text(encoding="utf-8"))
    tape["interactions"] *= 2
    (tmp_path / "wire.yaml").write_text(yaml.safe_dump(tape), encoding="utf-8")
    model = provenance()["model"]
    monkeypatch.setattr("tests.extract.llm.recording.FOLDER", tmp_path)
    with cassette("wire") as played:
        play("wire", Server(REPLAYED, model))
        assert not played.all_played


@pytest.mark.parametrize("name", CASES)
def test_cassettes_hold_no_secret_and_only_allowed_headers(name):
    written = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    assert not re.search(
        r"(?i)sk-[a-z0-9]{8}|bearer|authorization|api[-_]key|cookie|openai-org|x-request-id|!!binary", written
    )
    for interaction in yaml.safe_load(written)["interactions"]:
        assert interaction["request"]["uri"] == f"{REPLAYED}/chat/completions"
        headers = [*interaction["request"]["headers"], *interaction["response"]["headers"]]
        assert {header.lower() for header in headers} <= {"content-type", "retry-after"}


@pytest.mark.parametrize("name", CASES)
def test_cassettes_hold_public_text_only(name):
    text = read(ROOT / CASES[name].draft).text
    for interaction in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))["interactions"]:
        message = asked(interaction["request"]["body"])[1][1]["content"]
        for line in message.splitlines():
            words = re.sub(r"^(?:headline|lead|before|after): ", "", line)
            assert line.startswith(("<context-", "</context-", "<focus-", "</focus-")) or words in text


def test_the_shape_of_a_request_is_the_one_recorded():
    tape = yaml.safe_load((FOLDER / "wire.yaml").read_text(encoding="utf-8"))
    body = json.loads(tape["interactions"][0]["request"]["body"])
    assert set(body) == {"model", "messages", "response_format", "temperature", "max_tokens"}
