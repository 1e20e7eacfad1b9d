"""What a run costs and sends: concurrency, cache, interruption, keys, privacy, the command line."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import factcheck
from factcheck.checking import ModelChoice
from factcheck.cli import run as cli
from factcheck.commands.schema import schema
from factcheck.errors import SettingsError
from factcheck.extract.llm.cache import Cache, clear
from factcheck.extract.llm.prompt import locked
from factcheck.extract.llm.settings import OPENAI, Limits, Server, server
from tests.extract.llm.server import completion, diligent, error, focus, item, silent

PARAGRAPH = "Berth {0} took in £{1} a day and sold {2} tickets to visitors from the whole of the coast. " * 4
LONG = "Harbour traffic\n\n" + "\n\n".join(
    PARAGRAPH.format(f"{letter}{other}", 700 + 2 * n, 3000 + n)
    for n, (letter, other) in enumerate((a, b) for a in "abcdefgh" for b in "klmnop")
)
WINDOWS = 12


@pytest.mark.slow
def test_wall_time_is_that_of_the_slowest_chain(serve, check):
    server = serve(silent)
    check("Warm\n\nOnly 3 cars came.\n", server)
    started: list[float] = []
    ended: list[float] = []

    def answer(body, number):
        started.append(time.monotonic())
        time.sleep(1.2)
        ended.append(time.monotonic())
        return diligent(body, number)

    server.answer = answer
    found = check(LONG, server, limits=Limits(concurrency=6))
    assert len(started) == WINDOWS
    assert server.most_at_once == 6
    assert found.report.run.complete
    # Six chains of two calls of 1.2 s each, as the server saw them.
    assert max(ended) - min(started) <= 1.1 * 1.2 * WINDOWS / 6


@pytest.mark.parametrize("concurrency", [1, 3, 8])
def test_no_more_calls_at_once_than_allowed(serve, check, concurrency):
    server = serve(lambda body, number: diligent(body, number)._replace(delay=0.05 * concurrency))
    check(LONG, server, limits=Limits(concurrency=concurrency))
    assert server.most_at_once == concurrency


def test_a_second_run_calls_nobody_and_says_the_same(serve, check):
    server = serve(diligent)
    first = check(LONG, server)
    second = check(LONG, server)
    assert len(server.requests) == WINDOWS
    assert second.report.run.extractor.requests == 0
    assert second.report.run.extractor.cached == WINDOWS
    assert second.report.run.extractor.tokens == {"prompt": 0, "completion": 0}
    assert second.report.files == first.report.files
    assert second.report.run.extractor.model == first.report.run.extractor.model == "imitation-1"


def test_the_order_of_arrival_changes_nothing(serve, check, tmp_path):
    forward = serve(lambda body, number: diligent(body, number)._replace(delay=0.01 * number))
    backward = serve(lambda body, number: diligent(body, number)._replace(delay=0.01 * (20 - number)))
    first = check(LONG, forward, cache=tmp_path / "a", limits=Limits(concurrency=16))
    second = check(LONG, backward, cache=tmp_path / "b", limits=Limits(concurrency=16))
    assert first.report == second.report


def test_an_edit_asks_only_for_what_it_touches(serve, check):
    server = serve(diligent)
    check(LONG, server)
    check(LONG.replace("Berth hp", "Pier hp"), server)
    assert WINDOWS < len(server.requests) <= WINDOWS + 2


def test_another_model_prompt_or_server_is_another_question(serve, check, packs, tmp_path):
    one, two = serve(diligent), serve(diligent)
    check(LONG, one)
    check(LONG, two)
    assert len(two.requests) == WINDOWS
    assert [body["messages"] for body in sorted(one.requests, key=str)] == [
        body["messages"] for body in sorted(two.requests, key=str)
    ]


def test_failed_answers_are_not_kept(serve, check):
    server = serve(lambda body, number: error(400, "bad"))
    check(LONG, server)
    server.answer = diligent
    found = check(LONG, server)
    assert found.report.run.extractor.requests == WINDOWS
    assert found.report.run.complete


def test_the_cache_is_its_owners_and_can_be_cleared(serve, check, tmp_path):
    check(LONG, serve(diligent))
    folder = tmp_path / "cache" / "answers-v1"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    files = list(folder.iterdir())
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert clear(tmp_path / "cache") == WINDOWS
    assert list(folder.iterdir()) == []


def test_a_cache_that_is_broken_stops_nothing(tmp_path, serve, check):
    (tmp_path / "file").write_text("")
    assert check(LONG, serve(diligent), cache=tmp_path / "file").report.run.complete
    cache = Cache(tmp_path)
    cache.store("k", {"content": "x"})
    (tmp_path / "answers-v1" / "k.json").write_text("{")
    assert cache.load("k") is None
    (tmp_path / "answers-v1" / "k.json").write_text("[]")
    assert cache.load("k") is None


ENVIRONMENT = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path.cwd())}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "factcheck", *arguments]


def test_killed_and_run_again_only_the_missing_calls_are_made(serve, tmp_path):
    killed = threading.Event()

    def answer(body, number):
        if number > WINDOWS // 2:
            killed.wait(60)
        return diligent(body, number)

    server = serve(answer)
    (tmp_path / "draft.txt").write_text(LONG, encoding="utf-8")
    arguments = command(
        "check", str(tmp_path / "draft.txt"), "--extractor", "llm", "--model", "m", "--base-url", server.url,
        "-o", f"json:{tmp_path / 'out.json'}", "--as-of", "2025-12-18", "--fail-on", "never",
    )  # fmt: skip
    environment = ENVIRONMENT | {
        "FACTCHECK_CACHE_DIR": str(tmp_path / "cache"),
        "FACTCHECK_API_KEY": "k-secret",
    }
    process = subprocess.Popen(
        arguments, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    answers = tmp_path / "cache" / "answers-v1"
    while not list(answers.glob("*.json")) and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    killed.set()
    time.sleep(0.3)  # the last requests reach the server's list
    kept = len(list(answers.glob("*.json")))
    before = len(server.requests)
    assert 0 < kept < WINDOWS
    again = subprocess.run(
        arguments, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert again.returncode == 0, again.stderr
    assert len(server.requests) - before == WINDOWS - kept
    extractor = json.loads((tmp_path / "out.json").read_text())["run"]["extractor"]
    assert extractor["requests"] == WINDOWS - kept
    assert extractor["cached"] == kept
    assert "goes to 127.0.0.1:" in again.stderr
    everything = again.stdout + again.stderr + (tmp_path / "out.json").read_text()
    everything += "".join(file.read_text() for file in (tmp_path / "cache" / "answers-v1").iterdir())
    assert "k-secret" not in everything
    assert {headers["authorization"] for headers in server.headers} == {"Bearer k-secret"}


@pytest.mark.parametrize(
    "code", ["import factcheck", "import factcheck; factcheck.check('Exports rose by 12%.')"]
)
def test_the_grammar_imports_nothing_of_the_model_step(code, tmp_path):
    heavy = "openai httpx httpx2 tenacity asyncio platformdirs pydantic factcheck.extract.llm"
    script = f"{code}; import sys; print([m for m in '{heavy}'.split() if m in sys.modules])"
    made = subprocess.run(
        [sys.executable, "-c", script],
        env=ENVIRONMENT | {"FACTCHECK_CACHE_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout.strip() == "[]"


def test_the_command_line_of_the_grammar_imports_nothing_of_the_model_step(tmp_path):
    (tmp_path / "draft.txt").write_text("Exports rose by 12%.\n")
    script = (
        "import sys; from factcheck.cli import run; run(['check', sys.argv[1], '--fail-on', 'never']);"
        "print([m for m in 'openai httpx httpx2 tenacity asyncio factcheck.extract.llm'.split() if m in sys.modules])"
    )
    made = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "draft.txt")],
        env=ENVIRONMENT | {"FACTCHECK_CACHE_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout.splitlines()[-1] == "[]"


# Keys and servers


def test_openais_key_goes_to_openai_only():
    keys = {"OPENAI_API_KEY": "sk-own"}
    assert server("m", None, keys) == Server(OPENAI, "m", "sk-own")
    assert server("m", "https://eu.api.openai.com/v1/", keys).key == "sk-own"
    for url in (
        "http://localhost:11434/v1",
        "https://openai.com.example.org/v1",
        "https://evilopenai.com/v1",
    ):
        assert server("m", url, keys).key == "no-key"
        assert server("m", url, keys | {"FACTCHECK_API_KEY": "k"}).key == "k"
    assert "sk-own" not in repr(server("m", None, keys))


def test_a_server_that_repeats_the_key_or_sends_control_characters(serve, draft, capfd, monkeypatch):
    monkeypatch.setenv("FACTCHECK_API_KEY", "k-very-secret")
    said = "\x1b[2JIncorrect key k-very-secret"
    assert check_it(draft, serve(lambda body, number: error(401, said)).url) == 2
    shown = capfd.readouterr()
    assert "?[2JIncorrect key [key]" in shown.out
    assert "k-very-secret" not in shown.out + shown.err

    def answer(body, number):
        return silent(body, number)._replace(
            body=silent(body, number).body.replace(b"imitation-1", b"m\\u001b[2J")
        )

    assert check_it(draft, serve(answer).url) == 1
    shown = capfd.readouterr()
    assert "\x1b" not in shown.out + shown.err
    assert "m?[2J" in shown.err


def test_other_servers_are_not_told_the_organisation(serve, draft, monkeypatch):
    monkeypatch.setenv("OPENAI_ORG_ID", "org-1")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-1")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://192.0.2.1/v1")
    server = serve(silent)
    check_it(draft, server.url)
    (headers,) = server.headers
    assert not {"openai-organization", "openai-project"} & set(headers)
    assert headers["authorization"] == "Bearer no-key"


@pytest.mark.parametrize(
    ("model", "url", "words"),
    [
        (None, None, "needs the name of a model"),
        ("m", "localhost:11434", "is no http address"),
        ("m", "file:///etc/passwd", "is no http address"),
        ("m", None, "needs a key"),
    ],
)
def test_a_server_that_cannot_be_asked(model, url, words):
    with pytest.raises(SettingsError, match=words):
        server(model, url, {})


# The command line


@pytest.fixture
def draft(tmp_path):
    file = tmp_path / "draft.txt"
    file.write_text(
        "Harbour\n\nTurnover rose by 12%, from £2.5m to £3.1m.\n\nThe port has 12 cranes.\n", encoding="utf-8"
    )
    return file


def check_it(draft, url, *more):
    return cli(
        [
            "check",
            str(draft),
            "--as-of",
            "2025-12-18",
            "--extractor",
            "llm",
            "--model",
            "m",
            "--base-url",
            url,
            *more,
        ]
    )


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))


def test_the_report_names_model_prompt_and_server(serve, draft, capfd):
    assert check_it(draft, serve(diligent).url) == 1
    shown = capfd.readouterr()
    assert "read by the grammar and by llm (imitation-1, extract-claims@1, json_schema-strict)" in shown.out
    assert "the text of 1 draft goes to 127.0.0.1:" in shown.err
    assert "(model m)" in shown.err
    assert "imitation-1 listed 4 of 4 figures; 1 request, 0 from earlier runs, 2,100 tokens" in shown.err
    assert "\r" not in shown.err


def test_a_failure_is_exit_2_with_the_findings_printed(serve, draft, capfd):
    server = serve(lambda body, number: error(401))
    assert check_it(draft, server.url) == 2
    shown = capfd.readouterr()
    assert "percent-change" in shown.out
    assert "not checked: " in shown.out
    assert "exit 2: the check is not complete (1 problem)" in shown.out


def test_the_permitted_fallback_is_said(serve, draft, capfd):
    server = serve(lambda body, number: error(401))
    assert check_it(draft, server.url, "--on-model-failure", "grammar") == 1
    shown = capfd.readouterr()
    assert "by the grammar: " in shown.out
    assert "not checked" not in shown.out
    assert "1 window read by the grammar only" in shown.out


def test_settings_come_from_file_and_environment(serve, draft, monkeypatch, capfd):
    server = serve(diligent)
    (draft.parent / "factcheck.toml").write_text(f'model = "from-file"\nbase-url = "{server.url}"\n')
    monkeypatch.setenv("FACTCHECK_EXTRACTOR", "llm")
    assert cli(["check", str(draft)]) == 1
    assert [body["model"] for body in server.requests] == ["from-file"]


def test_a_dry_run_sends_nothing(serve, draft, capfd):
    server = serve(diligent)
    assert check_it(draft, server.url, "--dry-run") == 0
    shown = capfd.readouterr().out
    assert "draft.txt: lines 1-5: about " in shown
    assert "1 window, about " in shown
    assert "nothing was sent" in shown
    assert server.requests == []
    assert cli(["check", str(draft), "--dry-run"]) == 2


@pytest.mark.parametrize("value", ["0", "-1", "many", "1.5"])
def test_max_tokens_must_be_a_number(draft, value, capfd):
    assert check_it(draft, "http://127.0.0.1:9/v1", "--max-tokens", value) == 2
    assert "max-tokens must be a whole number above zero" in capfd.readouterr().err


def test_the_budget_is_a_problem(serve, draft, capfd):
    server = serve(diligent)
    assert check_it(draft, server.url, "--max-tokens", "100") == 2
    assert server.requests == []
    assert "(budget)" in capfd.readouterr().out


def test_no_cache_keeps_nothing(serve, draft, capfd, tmp_path):
    server = serve(diligent)
    for _ in range(2):
        check_it(draft, server.url, "--no-cache")
    assert len(server.requests) == 2
    assert not (tmp_path / "cache" / "answers-v1").exists()


def test_a_bug_in_the_model_step_is_no_fallback(serve, draft, capfd, monkeypatch):
    monkeypatch.setattr("factcheck.extract.llm.run.unite", lambda *_: 1 / 0)
    assert check_it(draft, serve(silent).url, "--on-model-failure", "grammar") == 2
    shown = capfd.readouterr()
    assert "internal error: ZeroDivisionError" in shown.out
    assert "percent-change" in shown.out


def test_unread_drafts_and_the_model_go_together(serve, draft, capfd):
    assert check_it(draft, serve(silent).url, str(draft.parent / "missing.txt")) == 2
    assert "percent-change" in capfd.readouterr().out


def test_two_drafts_of_one_name_are_told_apart(serve, tmp_path, capfd):
    seen = []

    def answer(body, number):
        seen.append(focus(body))
        return silent(body, number)

    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "draft.txt").write_text(f"The {name} had 12 cranes.\n")
    assert check_it(tmp_path / "a" / "draft.txt", serve(answer).url, str(tmp_path / "b" / "draft.txt")) == 0
    assert len(seen) == 2


def test_drafts_of_one_run_have_one_extractor(serve, tmp_path, capfd):
    server = serve(silent)
    for name, extractor in (("a", "llm"), ("b", "grammar")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "draft.txt").write_text("The port had 12 cranes.\n")
        (tmp_path / name / "factcheck.toml").write_text(
            f'extractor = "{extractor}"\nmodel = "m"\nbase-url = "{server.url}"\n'
        )
    assert cli(["check", str(tmp_path)]) == 2
    assert "different extractors" in capfd.readouterr().err
    assert server.requests == []


def test_progress_is_shown_on_a_terminal_only(monkeypatch, capsys):
    from factcheck.commands.model import _progress

    _progress(1, 3)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    _progress(1, 3)
    _progress(3, 3)
    assert capsys.readouterr().err == "\rfactcheck: 1 of 3 windows\r\x1b[K"


def test_interrupted_is_130(serve, tmp_path):
    server = serve(lambda body, number: silent(body, number)._replace(delay=0.5))
    (tmp_path / "draft.txt").write_text(LONG, encoding="utf-8")
    arguments = command(
        "check", str(tmp_path / "draft.txt"), "--extractor", "llm", "--model", "m", "--base-url", server.url
    )
    process = subprocess.Popen(
        arguments,
        env=ENVIRONMENT | {"FACTCHECK_CACHE_DIR": str(tmp_path / "cache")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.default_int_handler
        ),  # a background job ignores it
    )
    while not server.requests and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "factcheck: interrupted"
    assert "Traceback" not in err


def test_tls_that_fails_is_told_apart(check, serve):
    class Secure:
        url = serve(silent).url.replace("http:", "https:")

    found = check("Harbour\n\nThe port had 12 cranes.\n", Secure, limits=Limits(attempts=1))
    assert "(connection)" in found.report.run.errors[0].message
    assert "TLS" in found.report.run.errors[0].message


def test_the_library_asks_a_model_only_if_it_is_named(serve, tmp_path):
    server = serve(diligent)
    text = "Harbour\n\nThe port had 12 cranes.\n"
    assert factcheck.check(text, as_of="2025-12-18").run.extractor.name == "grammar"
    assert server.requests == []
    report = factcheck.check(text, as_of="2025-12-18", model=ModelChoice("m", server.url))
    assert report.run.extractor.name == "llm"
    assert len(server.requests) == 1


def test_the_report_is_valid_against_its_schema(serve, draft, tmp_path):
    def answer(body, number):
        lists = json.loads(diligent(body, number).body)["choices"][0]["message"]["content"]
        return completion([*json.loads(lists)["claims"], item("quantity", "99 cranes", value_text="99"), 7])

    out = tmp_path / "out.json"
    assert check_it(draft, serve(answer).url, "-o", f"json:{out}") == 1
    document = json.loads(out.read_text())
    Draft202012Validator(json.loads(schema("report"))).validate(document)
    assert document["files"][0]["rejected"] == [
        {"text": "7", "reason": "bad-item"},
        {"text": "99 cranes", "reason": "span-not-found"},
    ]
    extractor = document["run"]["extractor"]
    assert set(extractor) == {
        "name",
        "model",
        "prompt",
        "prompt_sha256",
        "mode",
        "requests",
        "cached",
        "tokens",
    }
    assert extractor["prompt_sha256"] == locked()["extract-claims@1"]


def test_tests_cannot_leave_this_machine():
    with pytest.raises(AssertionError, match="tried to reach"), socket.socket() as one:
        one.connect(("192.0.2.1", 80))
