"""Everything that servers do wrong, over real sockets: what the report says, the exit code, and that nothing is lost."""

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from factcheck.extract.llm.exchange import retry_after
from factcheck.extract.llm.settings import Limits
from tests.extract.llm.conftest import findings, verdicts
from tests.extract.llm.server import Reply, completion, diligent, error, focus, item, silent

TEXT = """Harbour traffic

Turnover rose by 12%, from £2.5m to £3.1m, the port said. The port counted 12 cranes.

“We lost three cranes,” harbour master Ines Roe said on Tuesday.
"""

HTML = Reply(b"<!doctype html><title>Log in</title>", 200, (("content-type", "text/html"),))
WORDS = Reply(b"ok", 200, (("content-type", "text/plain"),))
CUT_BODY = completion([])._replace(cut_at=40)
NOW = ("retry-after-ms", "1")

FAILING = [
    ("unauthorised", error(401), 1),
    ("forbidden", error(403), 1),
    ("not-found", error(404, "no such model"), 1),
    ("bad-request", error(400, "bad"), 1),
    ("bad-request", error(422, "bad"), 1),
    ("content-filter", error(400, "filtered", code="content_filter"), 1),
    ("too-long", error(400, "too long", code="context_length_exceeded"), 1),
    ("quota", error(429, "pay", code="insufficient_quota"), 1),
    ("rate-limit", error(429, headers=(NOW,)), 4),
    ("rate-limit", error(429, headers=(("retry-after", "300"),)), 1),
    ("server-error", error(500), 4),
    ("server-error", error(503, "loading"), 4),
    ("server-error", error(408), 4),
    ("connection", CUT_BODY, 4),
    ("connection", CUT_BODY._replace(cut_at=0), 4),
    ("not-a-completion", HTML, 1),
    ("not-a-completion", WORDS, 1),
    ("not-a-completion", Reply(b"[]"), 1),
    ("not-a-completion", Reply(b'{"choices": [{"message": null}]}'), 1),
    ("not-a-completion", Reply(completion([]).body[:60]), 1),
    ("not-a-completion", Reply(b""), 1),
    ("no-choices", Reply(b'{"choices": []}'), 1),
    ("no-choices", Reply(b"{}"), 1),
    ("no-choices", Reply(b'{"choices": null, "error": "busy"}'), 1),
    ("refused", completion("", message={"refusal": "I cannot"}), 1),
    ("content-filter", completion("", finish_reason="content_filter"), 1),
    ("redirect", Reply(b"", 307, (("location", "http://127.0.0.1:9/v1/chat/completions"),)), 1),
]


@pytest.mark.parametrize("fallback", [False, True])
@pytest.mark.parametrize(("reason", "reply", "requests"), FAILING)
def test_a_window_that_failed_is_reported_and_nothing_is_lost(
    serve, check, by_grammar, reason, reply, requests, fallback
):
    server = serve(lambda body, number: reply)
    found = check(TEXT, server, fallback=fallback)
    alone = by_grammar(TEXT)
    assert len(server.requests) == requests
    assert len(found.slept) == requests - 1
    assert verdicts(found.report) == verdicts(alone)
    assert findings(found.report) == findings(alone)
    assert any(finding[1] == "disputes" for finding in findings(alone))
    (problem,) = found.report.run.errors
    assert f"({reason})" in problem.message
    assert "lines 1-5" in problem.message
    assert found.report.run.extractor.name == "llm"
    assert found.report.run.extractor.requests == requests
    if fallback:
        assert (problem.code, found.report.run.complete, found.code) == ("fallback", True, 1)
        assert "1 window read by the grammar only" in found.why
        assert "read by the grammar only" in problem.message
    else:
        assert (problem.code, found.report.run.complete, found.code) == ("model", False, 2)


@pytest.mark.parametrize(
    "content",
    [
        "I am sorry, there are no claims.",
        '{"claims": [',
        '{"claims": {}}',
        '{"claims": [], "verdict": "all supported"}',
        "[]",
        "",
        "null",
        "[" * 5000,
    ],
)
def test_an_answer_that_cannot_be_read_steps_down_the_ladder_and_then_fails(
    serve, check, by_grammar, content
):
    server = serve(lambda body, number: completion(content))
    found = check(TEXT, server)
    forms = [body.get("response_format", {}).get("type") for body in server.requests]
    assert forms == ["json_schema"] * 4 + ["json_object"] * 2 + [None] * 3
    strict = [
        body.get("response_format", {}).get("json_schema", {}).get("strict") for body in server.requests
    ]
    assert strict[:4] == [True, True, None, None]
    assert "(bad-answer)" in found.report.run.errors[0].message
    assert found.code == 2
    assert findings(found.report) == findings(by_grammar(TEXT))
    # An answer is never sent back to the model.
    assert all(body["messages"] == server.requests[0]["messages"] for body in server.requests)


@pytest.mark.parametrize("status", [400, 404, 422])
def test_a_server_without_structured_answers_is_asked_in_words(serve, check, status):
    def answer(body, number):
        if "response_format" in body:
            return error(status, "response_format is not supported", param="response_format")
        good = json.loads(diligent(body, number).body)["choices"][0]["message"]["content"]
        return completion(f"<think>{{hm}}</think>Here you are:\n```json\n{good}\n```")

    server = serve(answer)
    found = check(TEXT, server)
    assert len(server.requests) == 4
    assert found.code == 1
    assert found.report.run.complete
    assert found.report.run.extractor.mode == "text"
    assert found.made.covered > 2


@pytest.mark.parametrize(
    ("parameter", "message"),
    [
        ("temperature", "Unsupported value: 'temperature' does not support 0"),
        ("max_tokens", "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
    ],
)
def test_a_parameter_that_is_refused_is_left_out(serve, check, parameter, message):
    def answer(body, number):
        return error(400, message, param=parameter) if parameter in body else diligent(body, number)

    server = serve(answer)
    found = check(TEXT, server)
    assert len(server.requests) == 2
    assert found.report.run.extractor.mode == "json_schema-strict"
    assert found.report.run.complete


def test_a_server_that_refuses_everything_ends(serve, check):
    server = serve(lambda body, number: error(400, "temperature, response_format and max_tokens"))
    found = check(TEXT, server)
    assert len(server.requests) < 12
    assert "(bad-request)" in found.report.run.errors[0].message


def test_one_bad_item_costs_itself_only(serve, check):
    bad = [
        item("quantity", "£3.1m", value_text=3),
        item("verdict", "12 cranes"),
        item("quantity", "12 cranes", value_text="12", verdict="supported"),
        {"quote": "12 cranes"},
        "12 cranes",
        None,
        item("quantity", "12 cranes", value_text="12"),
    ]
    found = check(TEXT, serve(lambda body, number: completion(bad)))
    reasons = [rejected.reason for rejected in found.report.files[0].rejected]
    assert reasons == ["bad-item"] * 6
    assert found.made.covered == 1
    assert found.report.run.complete


def test_retries_are_counted_once_and_then_good(serve, check):
    def answer(body, number):
        return error(500) if number < 3 else diligent(body, number)

    server = serve(answer)
    found = check(TEXT, server)
    assert len(server.requests) == 3
    assert found.report.run.extractor.requests == 3
    assert found.report.run.complete


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "-3"}, 0.0),
        ({"retry-after-ms": "soon", "retry-after": "2"}, 2.0),
        ({"retry-after": "soon"}, None),
        ({}, None),
    ],
)
def test_retry_after(headers, seconds):
    assert retry_after(headers) == seconds


def test_retry_after_as_a_date():
    when = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    assert 27 < (retry_after({"retry-after": when}) or 0) <= 30


def test_waits_as_long_as_the_server_asks(serve, check):
    def answer(body, number):
        return error(429, headers=(("retry-after", "12"),)) if number == 1 else diligent(body, number)

    assert check(TEXT, serve(answer)).slept == [12.0]


def test_a_longer_wait_than_allowed_is_told(serve, check):
    found = check(TEXT, serve(lambda body, number: error(429, headers=(("retry-after", "300"),))))
    assert "asks to wait 300 s" in found.report.run.errors[0].message


def test_the_deadline_ends_waiting(serve, check):
    server = serve(lambda body, number: error(429, headers=(("retry-after", "50"),)))
    found = check(TEXT, server, limits=Limits(deadline=20))
    assert len(server.requests) == 1
    assert found.slept == []
    assert "(rate-limit)" in found.report.run.errors[0].message


def test_a_server_that_says_nothing_times_out(serve, check):
    server = serve(lambda body, number: silent(body, number)._replace(delay=1.0))
    found = check(TEXT, server, limits=Limits(read=0.15, attempts=2))
    assert "(timeout)" in found.report.run.errors[0].message
    assert found.report.run.extractor.requests == 2


def test_a_server_that_drips_times_out(serve, check):
    server = serve(lambda body, number: silent(body, number)._replace(drip=0.02))
    found = check(TEXT, server, limits=Limits(read=5, call=0.4, attempts=1))
    assert "(timeout)" in found.report.run.errors[0].message


def test_no_server_at_all(serve, check):
    server = serve(silent)
    server.close()
    found = check(TEXT, server)
    assert "(connection)" in found.report.run.errors[0].message
    assert found.code == 2
    server._server.server_close()


LONG = "Harbour traffic\n\n" + "\n\n".join(
    f"Berth {word} took in £{700 + n} a day and sold {3000 + n} tickets to visitors from the whole of the coast."
    for n, word in enumerate(
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho".split()
    )
)


def test_a_truncated_answer_splits_its_window_once(serve, check, tmp_path):
    whole: list[str] = []

    def answer(body, number):
        text = focus(body)
        if len(text) > 900:
            whole.append(text)
            content = json.loads(diligent(body, number).body)["choices"][0]["message"]["content"]
            return completion(content[: len(content) // 2], finish_reason="length")
        return diligent(body, number)

    server = serve(answer)
    found = check(LONG, server)
    assert len(whole) == 1
    assert len(server.requests) == 1 + 2 + 1
    assert found.report.run.complete
    assert found.made.covered == found.made.numbers == 32
    again = check(LONG, server)
    assert again.report.run.extractor.requests == 0
    assert again.report.files == found.report.files


def test_what_stays_truncated_is_salvaged_and_told(serve, check):
    def answer(body, number):
        content = json.loads(diligent(body, number).body)["choices"][0]["message"]["content"]
        return completion(content[: len(content) // 2], finish_reason="length")

    server = serve(answer)
    found = check(LONG, server)
    assert 8 < found.made.covered < found.made.numbers
    problems = [problem.message for problem in found.report.run.errors]
    assert all("read in part by the model (truncated)" in message for message in problems)
    assert found.code == 2
    # Nothing incomplete is kept: a second run asks again.
    asked = len(server.requests)
    check(LONG, server)
    assert len(server.requests) == 2 * asked


def test_one_failed_window_leaves_the_others(serve, check):
    def answer(body, number):
        return error(400, "bad") if "alpha" in focus(body) else diligent(body, number)

    found = check(LONG, serve(answer))
    assert len(found.report.run.errors) == 1
    assert found.made.covered == found.made.numbers > 0
    assert not found.report.run.complete


def test_a_window_whose_answers_are_never_readable_asks_no_more_than_nine_times(serve, check):
    """However many readable answers to other windows come in between."""
    poisoned = []

    def answer(body, number):
        if "berth-poison" in focus(body):
            poisoned.append(body.get("response_format", {}).get("type"))
            return completion("no")
        return diligent(body, number)

    text = "Harbour\n\nThe berth-poison had 3 cranes.\n\n" + "\n\n".join(
        f"Berth {n} took in £{7000 + n} from visitors. " * 30 for n in range(30)
    )
    found = check(text, serve(answer), limits=Limits(concurrency=2))
    assert 3 <= len(poisoned) <= 9
    assert len(found.report.run.errors) == 1
    assert "(bad-answer)" in found.report.run.errors[0].message


def test_a_bad_key_ends_the_run_at_once(serve, check):
    server = serve(lambda body, number: error(401))
    found = check(LONG, server, limits=Limits(concurrency=1))
    assert len(server.requests) == 1
    assert len(found.report.run.errors) == 2


def test_a_prompt_that_the_server_cut_is_told(serve, check):
    usage = {"prompt_tokens": 300, "completion_tokens": 5}
    found = check(TEXT, serve(lambda body, number: completion([], usage=usage)))
    assert "(prompt-cut)" in found.report.run.errors[0].message
    assert found.code == 2


@pytest.mark.parametrize("usage", [None, {}, {"prompt_tokens": "many"}, "free"])
def test_tokens_are_estimated_where_a_server_counts_none(serve, check, usage):
    found = check(TEXT, serve(lambda body, number: completion([], usage=usage)))
    tokens = found.report.run.extractor.tokens
    assert tokens["estimated"] == tokens["prompt"] + tokens["completion"] > 1000


def test_the_budget_is_never_exceeded(serve, check):
    usage = {"prompt_tokens": 2500, "completion_tokens": 500}
    server = serve(lambda body, number: completion([], usage=usage))
    found = check(LONG, server, limits=Limits(max_tokens=8000))
    tokens = found.report.run.extractor.tokens
    assert tokens["prompt"] + tokens["completion"] <= 8000
    assert len(server.requests) == 1
    assert ["(budget)" in problem.message for problem in found.report.run.errors] == [True]
    assert found.code == 2
