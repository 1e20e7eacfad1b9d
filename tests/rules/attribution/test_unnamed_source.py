import pytest

from tests.rules.attribution.conftest import Check, of

RULE = "unnamed-source"

NOTED = [
    "The ring road was approved. Some experts argue that it will only move the jams.",
    "Critics say the scheme is a waste of money.",
    "Analysts expect that the merger will fail.",
    "The plan is bold. Many observers believe it is dead already.",
    "Critics call it an insular and wasteful strategy.",
    "The tax has few friends. Several economists warned that it would hit the poor.",
    "One analyst said the shares were a bargain.",
    "Experts say that 40% of the bridges are unsafe.",
    # one remark on one source, however much it says
    "Experts say that 40% of the bridges are unsafe and 12% ought to be closed.",
    "Some historians note that the treaty was never signed.",
    "The rule, commentators say, is unworkable.",
    "Opponents called it “a tax on breathing in a small room”.",
    # the next name is nobody's who is known to have spoken
    "Karl Dorn met Peter Quill. Critics say the scheme is a waste. “It is a folly,” he said.",
    # named before, and in another paragraph
    "“It is a folly,” said Hilde Brandt. Critics say the scheme is a waste.",
    "Critics say the scheme is a waste.\n\n“It is a folly,” said Hilde Brandt, an economist.",
    "Residents say the noise is bad. Critics say 40% of the money is wasted.",
]

CLEAN = [
    "Witnesses said the car was red.",
    "Residents say the noise starts at four.",
    "Police said that a man had been arrested.",
    "Officials said the talks would go on.",
    "Analysts at Northport Bank expect that the merger will fail.",
    "Experts from the World Health Organization say the strain is mild.",
    "Critics, among them Hilde Brandt, say the scheme is a waste of money.",
    "Critics say the scheme is a waste. “It is a folly,” said Hilde Brandt, an economist.",
    "Some Labour analysts say the scheme is a waste of money.",
    "Hilde Brandt, a critic of the plan, said it was a waste.",
    "The critics were kind to the film.",
    "Experts were called to the scene.",
    "The analyst Karl Dorn expects that the merger will fail.",
]


@pytest.mark.parametrize("text", NOTED)
def test_noted(check_alone: Check, text: str) -> None:
    result = check_alone(text)
    assert len(of(result, RULE, "notes")) == 1, [(c.kind, c.text, c.attribution) for c in result.claims]


@pytest.mark.parametrize("text", CLEAN)
def test_clean(check_alone: Check, text: str) -> None:
    result = check_alone(text)
    assert not of(result, RULE, "notes"), [finding.message for finding in result.findings]
    assert not [finding for finding in result.findings if finding.effect == "disputes"]
