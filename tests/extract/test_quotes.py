"""Quotations and their speakers in invented sentences: what must be read, and what must be left alone."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.assemble import assemble
from factcheck.model.claim import Claim
from factcheck.readers import read_text
from factcheck.reference import load

NOBODY = None


def quotes(text: str) -> list[Claim]:
    extraction = assemble(read_text(text, "draft.md"), load((), cache=False), date(2026, 6, 1))
    return [
        claim
        for claim in extraction.claims
        if claim.kind == "quote" and claim.quotation is not None and claim.quotation.role != "indirect"
    ]


def speaker(claim: Claim) -> str | None:
    return (
        claim.attribution.speaker if claim.attribution is not None and claim.attribution.confirmed else None
    )


# (draft, [(words of the quotation, speaker)])
NAMED = [
    # The cue behind, verb first.
    (
        '"We are full until Easter," said Marta Holub, who runs the inn.',
        [("We are full until Easter,", "Marta Holub")],
    ),
    (
        "“The roof will not last,” warned surveyor Piers Landon.",
        [("The roof will not last,", "Piers Landon")],
    ),
    ("‘It rained for nine days,’ recalled Mrs Tindall.", [("It rained for nine days,", "Mrs Tindall")]),
    ("'It rained for nine days,' recalled Mrs. Tindall.", [("It rained for nine days,", "Mrs. Tindall")]),
    ('"No comment," replied the ministry.', [("No comment,", "the ministry")]),
    (
        '"We counted every ballot twice," insisted the returning officer, Lionel Crabbe.',
        [("We counted every ballot twice,", "Lionel Crabbe")],
    ),
    ('"Nobody told us," complained one resident.', [("Nobody told us,", "one resident")]),
    (
        '"Prices will fall", predicted Ana de la Cruz of Banco Norte.',
        [("Prices will fall", "Ana de la Cruz")],
    ),
    (
        '"We lost the toss and then the plot," joked captain Femi Adeyemi after stumps.',
        [("We lost the toss and then the plot,", "Femi Adeyemi")],
    ),
    (
        '"This is a good day for rail," enthused Transport Secretary Helen Marsh.',
        [("This is a good day for rail,", "Transport Secretary Helen Marsh")],
    ),
    ("«We shall leave,» explained Luc Perrin, 61.", [("We shall leave,", "Luc Perrin")]),
    # The cue behind, subject first.
    ('"The bridge is safe," Inga Thorsen told the committee.', [("The bridge is safe,", "Inga Thorsen")]),
    (
        '"The bridge is safe," the county engineer, Inga Thorsen, told the committee.',
        [("The bridge is safe,", "Inga Thorsen")],
    ),
    (
        '"The bridge is safe," Inga Thorsen, the county engineer, told the committee.',
        [("The bridge is safe,", "Inga Thorsen")],
    ),
    (
        '"The bridge is safe," Inga Thorsen, who designed it, has said.',
        [("The bridge is safe,", "Inga Thorsen")],
    ),
    ('"The bridge is safe," Dr Thorsen later added.', [("The bridge is safe,", "Dr Thorsen")]),
    (
        '"The bridge is safe," a spokesman for the county council said.',
        [("The bridge is safe,", "a spokesman for the county council")],
    ),
    (
        '"We are hiring," the company’s chief executive said on Monday.',
        [("We are hiring,", "the company’s chief executive")],
    ),
    (
        "“Turnout was a disgrace,” the Electoral Reform Guild said in a statement.",
        [("Turnout was a disgrace,", "the Electoral Reform Guild")],
    ),
    ("“Why now?” Ms Abara asked.", [("Why now?", "Ms Abara")]),
    ("“Get out!” the driver shouted, and they ran.", [("Get out!", "the driver")]),
    ("“Wait times have doubled,” the report says.", [("Wait times have doubled,", "the report")]),
    ("“Wait times have doubled,” its authors write.", [("Wait times have doubled,", "its authors")]),
    ("“We were never asked,” nurses say.", [("We were never asked,", "nurses")]),
    (
        '"Our tanks are dry," Col. Ruben Ortega wrote on Tuesday.',
        [("Our tanks are dry,", "Col. Ruben Ortega")],
    ),
    ('"The pitch was fine," J. R. Whitlock said.', [("The pitch was fine,", "J. R. Whitlock")]),
    (
        '"I am not a quitter," Luiz da Silva Prado told Radio 4.',
        [("I am not a quitter,", "Luiz da Silva Prado")],
    ),
    # Split by the cue.
    (
        '"We left at dawn," said Odile Marchand, "and nobody saw us."',
        [("We left at dawn, and nobody saw us.", "Odile Marchand")],
    ),
    (
        "“The numbers,” Mr Oyelaran said, “speak for themselves.”",
        [("The numbers, speak for themselves.", "Mr Oyelaran")],
    ),
    (
        "“It is cold,” said Tove Lind. “It is always cold in March. We burn what we find.”",
        [("It is cold,", "Tove Lind"), ("It is always cold in March. We burn what we find.", "Tove Lind")],
    ),
    (
        "'We tried,' said Ian Frith, 'but the door was locked.'",
        [("We tried, but the door was locked.", "Ian Frith")],
    ),
    (
        "“If they close it,” she paused, “we close too,” said baker Rosa Klein.",
        [("If they close it,", NOBODY), ("we close too,", "Rosa Klein")],
    ),
    # The cue in front.
    ('Inga Thorsen said: "The bridge is safe."', [("The bridge is safe.", "Inga Thorsen")]),
    ('Inga Thorsen said, "The bridge is safe."', [("The bridge is safe.", "Inga Thorsen")]),
    (
        "Inga Thorsen, the county engineer, said that “the bridge is safe”.",
        [("the bridge is safe", "Inga Thorsen")],
    ),
    (
        "The county engineer, Inga Thorsen, said the bridge was “safe as houses”.",
        [("safe as houses", "Inga Thorsen")],
    ),
    (
        "On Tuesday the minister told parliament: “There is no plan B.”",
        [("There is no plan B.", "the minister")],
    ),
    (
        "In a letter to staff, chief executive Paul Renner wrote: “We grew too fast.”",
        [("We grew too fast.", "Paul Renner")],
    ),
    (
        "Asked whether he would resign, Mr Bodley answered: “Not before Christmas.”",
        [("Not before Christmas.", "Mr Bodley")],
    ),
    (
        "Says Nora Bianchi, who has kept the shop since 1999: “I write prices in pencil.”",
        [("I write prices in pencil.", "Nora Bianchi")],
    ),
    (
        "The notice on the door read: “Closed until further notice.”",
        [("Closed until further notice.", "The notice on the door")],
    ),
    (
        "The strategy says Europe faces “a winter of its own making”.",
        [("a winter of its own making", "The strategy")],
    ),
    ("According to the report, “no single failure” caused the fire.", [("no single failure", "the report")]),
    (
        "In the words of Sister Benedicta, “the choir is the church”.",
        [("the choir is the church", "Sister Benedicta")],
    ),
    ("Hugo Lenz was blunt: “We paid too much for him.”", [("We paid too much for him.", "Hugo Lenz")]),
    (
        "The union’s leader, Carys Bowen, went on: “They have until noon.”",
        [("They have until noon.", "Carys Bowen")],
    ),
    (
        "Vera Novak added that it had been “a long night for everyone here”.",
        [("a long night for everyone here", "Vera Novak")],
    ),
    ("Police said they had found “nothing of interest” in the van.", [("nothing of interest", "Police")]),
    (
        "The BBC has called the claim “entirely without foundation”.",
        [("entirely without foundation", "The BBC")],
    ),
    ("Critics call it “a tax on being poor”.", [("a tax on being poor", "Critics")]),
    (
        "Some experts warn of “a lost decade for the coast”.",
        [("a lost decade for the coast", "Some experts")],
    ),
    (
        "Lord Averill described the bill as “a solution in search of a problem”.",
        [("a solution in search of a problem", "Lord Averill")],
    ),
    (
        "The bill was described by Lord Averill as “a solution in search of a problem”.",
        [("a solution in search of a problem", "Lord Averill")],
    ),
    ("Ludmila Sykora spoke of “a quiet sort of courage”.", [("a quiet sort of courage", "Ludmila Sykora")]),
    (
        "Kwame Asante accused the league of “moving the goalposts at night”.",
        [("moving the goalposts at night", "Kwame Asante")],
    ),
    (
        "Grant’s claim that the pool was “the busiest in the county” drew laughter.",
        [("the busiest in the county", "Grant")],
    ),
    ("Pavel Dorn was quoted as saying: “We never signed.”", [("We never signed.", "Pavel Dorn")]),
    (
        "Pavel Dorn was quoted by the agency as saying that “we never signed it”.",
        [("we never signed it", "Pavel Dorn")],
    ),
    ("“We never signed,” Pavel Dorn was quoted as saying.", [("We never signed,", "Pavel Dorn")]),
    ("“A bargain,” as Councillor Pryce put it.", [("A bargain,", "Councillor Pryce")]),
    (
        "“A bargain at twice the price,” according to Councillor Pryce.",
        [("A bargain at twice the price,", "Councillor Pryce")],
    ),
    (
        "“A bargain at twice the price,” in the words of Councillor Pryce.",
        [("A bargain at twice the price,", "Councillor Pryce")],
    ),
    (
        "Whether the scheme is, as Councillor Pryce put it, “a bargain at twice the price” is another matter.",
        [("a bargain at twice the price", "Councillor Pryce")],
    ),
    (
        "Anna Reuss praised the volunteers but called the funding “a sticking plaster on a wound”.",
        [("a sticking plaster on a wound", "Anna Reuss")],
    ),
    (
        "Anna Reuss told the Gazette that the plan was “half baked at best”, adding that it would “cost lives in the end”.",
        [("half baked at best", "Anna Reuss"), ("cost lives in the end", "Anna Reuss")],
    ),
    (
        "Smith says the mine is “dead in the water”, but Jones insists it is “very much alive”.",
        [("dead in the water", "Smith"), ("very much alive", "Jones")],
    ),
    (
        "“Dead in the water,” said Smith; “very much alive,” said Jones.",
        [("Dead in the water,", "Smith"), ("very much alive,", "Jones")],
    ),
    (
        "Smith said: “It is over.” Jones replied: “It has not begun.”",
        [("It is over.", "Smith"), ("It has not begun.", "Jones")],
    ),
    (
        "Calling it “a disgrace to the county”, Amy Larkin walked out.",
        [("a disgrace to the county", "Amy Larkin")],
    ),
    (
        "The plan, which Amy Larkin called “a disgrace to the county”, was dropped.",
        [("a disgrace to the county", "Amy Larkin")],
    ),
    (
        "Amy Larkin, who called the plan “a disgrace to the county”, walked out.",
        [("a disgrace to the county", "Amy Larkin")],
    ),
    (
        "The Scottish government said the scheme had “run its course”.",
        [("run its course", "The Scottish government")],
    ),
    (
        "Greenfield Water’s annual report describes the year as “the driest on record”.",
        [("the driest on record", "Greenfield Water’s annual report")],
    ),
    (
        "Jane Okoro of the Harbour Trust said the wall was “a matter of when, not if”.",
        [("a matter of when, not if", "Jane Okoro")],
    ),
    (
        "Jane Okoro (Lab) said the wall was “a matter of when, not if”.",
        [("a matter of when, not if", "Jane Okoro")],
    ),
    (
        "Jane Okoro – a former harbourmaster – said the wall was “a matter of when, not if”.",
        [("a matter of when, not if", "Jane Okoro")],
    ),
    (
        "The harbourmaster said the wall was “a matter of when, not if”.",
        [("a matter of when, not if", "The harbourmaster")],
    ),
    # Pronouns and offices.
    (
        "Tavi Oram had the shortest speech. “Islanders should not plan funerals,” he said.",
        [("Islanders should not plan funerals,", "Tavi Oram")],
    ),
    (
        "Tavi Oram could name a few. “Islanders should not plan funerals,” he said.",
        [("Islanders should not plan funerals,", "Tavi Oram")],
    ),
    (
        "Orla Breen, an independent member, was not persuaded. “Show me the bodies,” she said.",
        [("Show me the bodies,", "Orla Breen")],
    ),
    (
        "The chair, Ottilie Brandt, is fifth of her line. The firm dates from 1868. “He would not know a can,” she said.",
        [("He would not know a can,", "Ottilie Brandt")],
    ),
    (
        '"It is cheap," said Isobel Straw, the managing director. She went on: "It is not reliable."',
        [("It is cheap,", "Isobel Straw"), ("It is not reliable.", "Isobel Straw")],
    ),
    (
        '"It is cheap," said Isobel Straw. Her master agreed. "It is not reliable," Captain Magnus Ray told the meeting.',
        [("It is cheap,", "Isobel Straw"), ("It is not reliable,", "Captain Magnus Ray")],
    ),
    (
        "Pavla Richter was born in 1991. She works in a barn.\n\nThe group counts graves. “We count rows,” she says. “Somebody else counts people.”",
        [("We count rows,", "Pavla Richter"), ("Somebody else counts people.", "Pavla Richter")],
    ),
    ("Mr Dahl met Ms Okafor on Friday. “We are close,” she said.", [("We are close,", "Ms Okafor")]),
    # whom an aside names is not whom the sentence is about
    (
        "Ilves, who took over from Tomas Reinholt in May, has been the brake. “We are close,” she said.",
        [("We are close,", "Ilves")],
    ),
    (
        "Marta Ilves, the successor of Tomas Reinholt, has been the brake. “We are close,” she said.",
        [("We are close,", "Marta Ilves")],
    ),
    (
        "Chief Constable Leonie Vass spoke first. “We are stretched,” the chief constable said.",
        [("We are stretched,", "Chief Constable Leonie Vass")],
    ),
    (
        "The chief constable, Leonie Vass, spoke first.\n\n“We are stretched,” the chief constable said.",
        [("We are stretched,", "Leonie Vass")],
    ),
    (
        "“We will appeal,” said Dina Falk. “We will win,” she added.",
        [("We will appeal,", "Dina Falk"), ("We will win,", "Dina Falk")],
    ),
    (
        "“We will appeal,” Dina Falk told Mark Strand. “We will win,” she added.",
        [("We will appeal,", "Dina Falk"), ("We will win,", "Dina Falk")],
    ),
    (
        "Dina Falk chairs the board. Her promise of “no redundancies this year” was kept.",
        [("no redundancies this year", "Dina Falk")],
    ),
    (
        "Marta Neri won in 41.2 seconds. “I saw the line and ran,” the 23-year-old said.",
        [("I saw the line and ran,", "Marta Neri")],
    ),
    (
        "“I saw it late,” said Ola Lind, the goalkeeper. “I should have had it,” added the 22-year-old.",
        [("I saw it late,", "Ola Lind"), ("I should have had it,", "Ola Lind")],
    ),
    (
        "Her successor at the bank, Gul Demir, takes a different view. “Rates are blunt,” she says.",
        [("Rates are blunt,", "Gul Demir")],
    ),
    (
        "It was left to Edith Crane, 81, to say: “The bus is my living room.”",
        [("The bus is my living room.", "Edith Crane")],
    ),
    # Over paragraphs, blocks, lines.
    (
        "“We began with nothing. We slept in the van.\n\n“By the autumn we had forty cows,” said Hal Brewer.",
        [("We began with nothing. We slept in the van. By the autumn we had forty cows,", "Hal Brewer")],
    ),
    (
        "Hal Brewer said: “We began with nothing.\n\n“By the autumn we had forty cows.\n\n“Now we have none.”",
        [("We began with nothing. By the autumn we had forty cows. Now we have none.", "Hal Brewer")],
    ),
    (
        "Judge Elin Roos told the court:\n\n> You have shown no remorse at all.\n\nThe trial goes on.",
        [("You have shown no remorse at all.", "Judge Elin Roos")],
    ),
    (
        "> “You have shown no remorse at all.” — Judge Elin Roos\n\nThe trial goes on.",
        [("You have shown no remorse at all.", "Judge Elin Roos")],
    ),
    (
        "> You have shown no remorse at all. — Elin Roos, judge\n\nThe trial goes on.",
        [("You have shown no remorse at all.", "Elin Roos")],
    ),
    (
        "“It was over in a minute,” said Jo Pell.\n\n“Nobody cried out. Nobody moved at all.”",
        [("It was over in a minute,", "Jo Pell"), ("Nobody cried out. Nobody moved at all.", "Jo Pell")],
    ),
    # Nested.
    (
        "“He told me ‘go home’ and I did,” said Petra Vogel.",
        [("He told me ‘go home’ and I did,", "Petra Vogel")],
    ),
    (
        '"The sign said "wet paint" in red," said Petra Vogel.',
        [('The sign said "wet paint" in red,', "Petra Vogel")],
    ),
    ("‘They shouted “fire” twice,’ said Petra Vogel.", [("They shouted “fire” twice,", "Petra Vogel")]),
    ("'We back the workers' rights,' said Ned Platt.", [("We back the workers' rights,", "Ned Platt")]),
    ("“We take 5'11\" as the limit,” said Ned Platt.", [("We take 5'11\" as the limit,", "Ned Platt")]),
    ("Ned Platt said the deal was “worth $4.2bn to the town”.", [("worth $4.2bn to the town", "Ned Platt")]),
]

# A second name stands near and must not be taken for the speaker's.
DISTRACTED = [
    ("Karl Dorn met Hilde Brandt on Monday. “We are close,” said Dorn.", "Dorn"),
    ("“Hilde Brandt was magnificent,” said Karl Dorn.", "Karl Dorn"),
    ("“Hilde Brandt was magnificent,” said Karl Dorn of Orsa, where Amy Pike is mayor.", "Karl Dorn"),
    ("After Amy Pike had left, Karl Dorn said: “She will be back by spring.”", "Karl Dorn"),
    ("Karl Dorn told Amy Pike that the pier was “past all saving now”.", "Karl Dorn"),
    ("Karl Dorn’s brother said the pier was “past all saving now”.", "Karl Dorn’s brother"),
    ("Karl Dorn’s brother, Emil, said the pier was “past all saving now”.", "Emil"),
    ("In a letter to Karl Dorn, the ministry called the pier “past all saving now”.", "the ministry"),
    ("Karl Dorn, who succeeded Amy Pike, said the pier was “past all saving now”.", "Karl Dorn"),
    ("Karl Dorn, whom Amy Pike calls a friend, said the pier was “past all saving now”.", "Karl Dorn"),
    ("The pier, Karl Dorn told a meeting chaired by Amy Pike, was “past all saving now”.", "Karl Dorn"),
    ("Unlike Amy Pike, Karl Dorn says the pier is “past all saving now”.", "Karl Dorn"),
    ("Amy Pike listened as Karl Dorn called the pier “past all saving now”.", "Karl Dorn"),
    ("Amy Pike resigned after Karl Dorn called her plan “past all saving now”.", "Karl Dorn"),
    ("A plan by Amy Pike was “past all saving now”, said Karl Dorn.", "Karl Dorn"),
    ("Amy Pike’s plan was “past all saving now”, according to Karl Dorn.", "Karl Dorn"),
    ("Amy Pike, the council leader, sat down. Karl Dorn rose: “It is past all saving now.”", "Karl Dorn"),
    ("Amy Pike sat down. Karl Dorn, her deputy, rose. “It is past all saving now,” he said.", "Karl Dorn"),
    ("Ms Pike and Mr Dorn disagree. “It is past all saving now,” she said.", "Ms Pike"),
    ("“It is past all saving now,” Karl Dorn told the Orsa Gazette, whose editor is Amy Pike.", "Karl Dorn"),
    ("The Orsa Gazette quoted Karl Dorn as saying that the pier was “past all saving now”.", "Karl Dorn"),
    ("Asked by Amy Pike if it could be mended, Karl Dorn replied: “It is past all saving now.”", "Karl Dorn"),
    (
        "The engineer for whom Amy Pike had waited, Karl Dorn, said the pier was “past all saving now”.",
        "Karl Dorn",
    ),
    ("“It is past all saving now,” read a note that Karl Dorn left for Amy Pike.", "a note"),
    ("Karl Dorn smiled at Amy Pike. “It is past all saving now,” said the engineer.", "the engineer"),
]

# Quotations whose speaker cannot be known for certain.
UNKNOWN = [
    ("Mr Dahl met Mr Strand on Friday. “We are close,” he said.", "We are close,"),
    ("Anna met Beate Holm and Clara Dietz. “We are close,” she said.", "We are close,"),
    ("“We are close to a deal now.”", "We are close to a deal now."),
    ("The talks ended late. “We are close to a deal,” it was said.", "We are close to a deal,"),
    ("Mr Dahl left early. “We are close,” she said.", "We are close,"),
    ("“We are close,” said Dahl and Strand.", "We are close,"),
    ("The town has grown. “We are close,” he said.", "We are close,"),
    ("Isobel Straw owns the yard. Her brother disagrees. “It is a ruin,” they said.", "It is a ruin,"),
    ("The village gave its answer: “not here, not now, not ever”.", "not here, not now, not ever"),
    ("Mr Dahl, 44, and Mr Strand, 51, share an office. “It is small,” he said.", "It is small,"),
]

# Titles, nicknames, single words held at a distance, measures, apostrophes: no quotation of anybody.
NO_QUOTATION = [
    "The film “The Long Winter” opens on Friday.",
    "Her novel, called “A Year of Rain”, sold out.",
    "She hosts the “Morning Brief” programme.",
    "Jim “The Hammer” Dolan fights on Saturday.",
    "The so-called “ghost” flats stand empty.",
    "A 'green' tax on flights is due.",
    'Sales of the 12" single and the 7" single rose.',
    "He is 6'2\" and his brother 5'11\".",
    "It was the workers' choice and the '90s never ended.",
    "Rock 'n' roll isn't dead, and O'Neill's fans' flags flew.",
    "The farmers’ market’s stalls were full in the summer of ’76.",
    'The word "resilience" is overused.',
    "The “Big Four” audit most of the market.",
    "A ship named “Dunlin” lay at anchor.",
    'The unclosed "mark runs on and on without an end.',
    "The “smart” motorway and the “dumb” phone.",
    "Prices are quoted per 10' length and per 3\" width.",
    "The report, entitled “Counting the Cost of Damp”, runs to 60 pages.",
]

# Words that are denied, supposed or asked about are not put down to anyone as said.
NOT_ASSERTED = [
    ("Mr Dahl never said “we are finished here”.", "negated"),
    ("Mr Dahl did not say “we are finished here”.", "negated"),
    ("Mr Dahl denied saying “we are finished here”.", "negated"),
    ("Mr Dahl would say “we are finished here” if asked.", "hypothetical"),
    ("Mr Dahl might call it “the end of the road”.", "hypothetical"),
    ("Did Mr Dahl say “we are finished here”?", "question"),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[case[0][:60] for case in NAMED])
def test_words_and_speaker(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = [(claim.quotation.words, speaker(claim)) for claim in quotes(text) if claim.quotation]
    assert found == [(words.replace("  ", " "), name) for words, name in expected]


@pytest.mark.parametrize(("text", "name"), DISTRACTED, ids=[case[0][:60] for case in DISTRACTED])
def test_a_name_nearby_is_not_the_speaker(text: str, name: str | None) -> None:
    (claim,) = quotes(text)
    assert speaker(claim) == name


@pytest.mark.parametrize(("text", "words"), UNKNOWN, ids=[case[0][:60] for case in UNKNOWN])
def test_unknown_speaker_stays_unknown(text: str, words: str) -> None:
    found = [(claim.quotation.words, speaker(claim)) for claim in quotes(text) if claim.quotation]
    assert found == [(words, NOBODY)]


@pytest.mark.parametrize("text", NO_QUOTATION, ids=[case[:60] for case in NO_QUOTATION])
def test_not_a_quotation(text: str) -> None:
    assert [claim.text for claim in quotes(text)] == []


@pytest.mark.parametrize(("text", "modality"), NOT_ASSERTED, ids=[case[0][:60] for case in NOT_ASSERTED])
def test_not_asserted(text: str, modality: str) -> None:
    assert [claim.modality for claim in quotes(text)] == [modality]


@pytest.mark.parametrize("text", [case[0] for case in NAMED], ids=[case[0][:60] for case in NAMED])
def test_spans_select_their_words(text: str) -> None:
    draft = read_text(text, "draft.md").text
    for claim in quotes(text):
        assert claim.quotation is not None
        assert claim.text == draft[claim.start : claim.end]
        assert claim.quotation.words == " ".join(draft[start:end] for start, end in claim.quotation.parts)
        given = claim.attribution
        if given is not None:
            assert given.speaker == draft[given.speaker_start : given.speaker_end]
            assert given.cue == draft[given.cue_start : given.cue_end]


_PIECES = st.sampled_from(
    """“ ” " ' ‘ ’ « » , . : ; — ( ) said says told that he she it they Ann Lee the minister report who and but as put it
    according to 40 5% 12" 6'2" was quoted saying called in at Orsa Hall BBC on Tuesday 3 May I my … \n\n > -""".split(
        " "
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=60).map(" ".join).map("x ".__add__))
def test_any_heap_of_marks_and_cues_is_read(text: str) -> None:
    draft = read_text(text, "draft.md").text
    for claim in quotes(text):
        assert claim.quotation is not None
        assert draft[claim.start : claim.end] == claim.text
        for start, end in claim.quotation.parts:
            assert claim.start <= start <= end <= claim.end


@pytest.mark.parametrize(
    "piece",
    ['"', "“", "said ", "“a,” he said, ", ", the ", "Ann Lee ", "X said that ", "' ", "according to "],
)
def test_long_runs_stay_linear(piece: str) -> None:
    started = process_time()
    quotes(piece * 4000)
    assert process_time() - started < 30  # what is not linear takes minutes; a busy machine, seconds
