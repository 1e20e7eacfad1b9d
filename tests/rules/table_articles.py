"""Articles with tables, true throughout: much of what they tell is close to a figure of the table and about something else."""

ARTICLES = {
    "league": """# Rovers go top after win at Holm

Rovers went top of the league on Saturday with a 2-1 win at Holm Town, their fourteenth of the season. They have 46 points from 21 games, two more than City, who have a game in hand.

Holm Town have won eight, drawn four and lost nine. Albion, who drew 1-1, stay third with 41 points.

| Team | P | W | D | L | GF | GA | Pts |
|---|---|---|---|---|---|---|---|
| Rovers | 21 | 14 | 4 | 3 | 41 | 19 | 46 |
| City | 20 | 13 | 5 | 2 | 38 | 15 | 44 |
| Albion | 21 | 12 | 5 | 4 | 35 | 22 | 41 |
| Holm Town | 21 | 8 | 4 | 9 | 24 | 28 | 28 |

Rovers have scored 41 goals, more than anyone else, and City have let in the fewest, 15.
""",
    "quarter": """# Brightwell lifts profit to £41.2m

Brightwell, the tile maker, said on Tuesday that pre-tax profit rose to £41.2m in the year to June from £36.8m. Revenue was up 7% at £318.4m. Floor tiles brought in £184.1m and wall tiles £96.7m; the rest came from grout and tools.

The American arm, bought for $62m in 2021, lost £2.1m. Online sales grew by 31% to £48.3m.

Revenue by division, £m

| Division | 2024 | 2025 |
|---|---|---|
| Floor | 171.9 | 184.1 |
| Wall | 92.3 | 96.7 |
| Grout and tools | 33.4 | 37.6 |
| Total | 297.6 | 318.4 |

Revenue from floor tiles rose 7%, wall tiles 5% and grout and tools 13%. In the second half alone floor tiles took £95.3m. Wall tiles made a profit of £12.4m. Analysts at Corran had expected wall tiles to bring in £99m.
""",
    "schools": """# Exam results: how the city's schools did

Elm Road had the best results, with 81% of pupils reaching the standard in maths, up from 74%. At Ash Grove it was 69%, at Dell Lane 58%, below the city's 64%.

| School | Pupils | Reading | Maths | Maths 2024 |
|---|---|---|---|---|
| Elm Road | 62 | 84% | 81% | 74% |
| Ash Grove | 118 | 77% | 69% | 70% |
| Dell Lane | 45 | 61% | 58% | 55% |

Dell Lane, which has 312 pupils in all, entered 45 for the tests. Ash Grove had the most pupils, 118. Elm Road has had 12 new teachers in three years, and 240 pupils on its waiting list. "We had 48 pupils two years ago," said Mara Quill, head of Dell Lane.

In 2023 Ash Grove had 124 pupils in the year group. Of the 118 pupils at Ash Grove 81 reached the standard in maths.
""",
    "vote": """# Labour holds Northgate by 212 votes

Labour held the Northgate ward with 1,482 votes on Thursday. The Greens came second with 1,270, a record, and the Conservatives third.

| Party | Votes | Share, % | Change |
|---|---|---|---|
| Labour | 1,482 | 41.9 | -6.2 |
| Green | 1,270 | 35.9 | +11.4 |
| Conservative | 588 | 16.6 | -7.1 |
| Independent | 197 | 5.6 | +1.9 |

A total of 3,537 votes were cast, a turnout of 34.1%. Labour took 1,731 votes in 2022. The Conservatives lost 251 votes. Labour's majority of 212 is down from 640. In neighbouring Southgate the Greens polled 1,720 votes. Four parties stood.
""",
    "weather": """# Wettest May since 1983

The station at Karst measured 141mm of rain in May, twice the 70mm that is usual. At Osmar it was 118mm and at Sund 96mm.

| Station | Rain, mm | Usual | Days with rain |
|---|---|---|---|
| Karst | 141 | 70 | 22 |
| Osmar | 118 | 64 | 19 |
| Sund | 96 | 58 | 17 |

On 12 May alone 41mm fell at Karst. Sund had 12 days of thunder. Osmar had 181mm in the May of 1983. It rained on 22 days at Karst, the most of the three. Karst had 114mm in the first three weeks.
""",
    "fees": """# What a place at nursery costs

Parents in Alva pay £1,214 a month for a full-time place, and those in Brann £987. Dorn is the cheapest, at £842.

| Town | A month, full-time | Part-time | Places |
|---|---|---|---|
| Alva | £1,214 | £688 | 412 |
| Brann | £987 | £561 | 1,108 |
| Dorn | £842 | £470 | 264 |

In Alva the price has gone up by £124 in a year. Brann has 1,108 places, Alva 412 and Dorn 264, or 1,784 in the three towns. A second child costs £1,114 in Alva. Two parents in Dorn pay £1,684 together. In Brann 118 children wait for a place. The council of Alva pays £241 of the £1,214.
""",
    "hospital": """# Waits at Norbury hospitals grow

Norbury General had 14,210 patients on its list in March, up from 12,940 a year earlier. St Anne's had 6,480 and the Royal 9,175.

| Hospital | Waiting | Over a year | Beds |
|---|---|---|---|
| Norbury General | 14,210 | 412 | 640 |
| St Anne's | 6,480 | 96 | 214 |
| The Royal | 9,175 | 231 | 388 |

At St Anne's 69 people have waited two years. The Royal opened 83 beds in a new wing. The Royal wants 838 beds by 2030. Norbury General, which treated 41,210 patients last year, has 640 beds. "We have 412 people who have waited more than a year," its director said. In the north of the city the list is 1,475 long. The Royal has lost 231 nurses since 2020. The private clinic next to St Anne's has 241 beds.
""",
    "towns": """# Which towns grew most

Kells has 24,180 people, 1,210 more than in 2011. Dunmore has 19,640, and Ardee 11,052.

| Town | 2011 | 2021 |
|---|---|---|
| Kells | 22,970 | 24,180 |
| Dunmore | 19,902 | 19,640 |
| Ardee | 10,874 | 11,052 |

In 1991 Kells had 18,240 people. Kells and its villages have 42,180 inhabitants. Dunmore lost 262 people. By 2031 Ardee may have 12,150. The three towns have 54,872 people between them. Ardee had 10,478 people in 2001. About 2,418 people in Kells work in Dublin. Ardee's primary schools have 1,502 pupils.
""",
    "oil": """# Norland pumps less oil

Norland produced 1.84 million barrels a day in June, Suderland 0.96 million.

Output, million barrels a day

| Country | May | June |
|---|---|---|
| Norland | 1.91 | 1.84 |
| Suderland | 0.94 | 0.96 |
| Westland | 2.30 | 2.41 |

Norland's exports came to 1.48 million barrels a day. Westland, with 2.41 million, pumped the most. Norland had 1.19 million barrels in store. In June last year Westland pumped 2.14 million barrels a day. Suderland has promised 0.69 million.
""",
    "budget": """# Council to spend £96.4m on care

The county will spend £96.4m on care next year, its biggest item. Roads get £21.7m and libraries £4.85m.

| £m | 2025-26 | 2026-27 |
|---|---|---|
| Care | 91.2 | 96.4 |
| Roads | 22.9 | 21.7 |
| Libraries | 5.10 | 4.85 |
| Total | 119.2 | 122.95 |

Care for adults takes £69.4m of that. Roads need £27.1m a year to stand still, engineers say. Libraries raised £0.48m in fines and sales. The county's schools, paid by the state, cost £219.1m. Spending on roads falls by 5%. The total rises by 3%. Care costs £96.4m, or £46.9m without grants. Libraries had £5.84m in 2019.
""",
}

SLIPS = [
    ("quarter", "Floor tiles brought in £184.1m", "Floor tiles brought in £148.1m"),
    ("quarter", "wall tiles £96.7m", "wall tiles £97.6m"),
    ("schools", "with 81% of pupils", "with 18% of pupils"),
    ("schools", "at Dell Lane 58%", "at Dell Lane 85%"),
    ("schools", "At Ash Grove it was 69%", "At Ash Grove it was 96%"),
    ("schools", "Ash Grove had the most pupils", "Dell Lane had the most pupils"),
    ("vote", "with 1,482 votes", "with 1,842 votes"),
    ("vote", "with 1,270, a record", "with 1,720, a record"),
    ("vote", "total of 3,537", "total of 3,357"),
    ("weather", "measured 141mm", "measured 114mm"),
    ("weather", "At Osmar it was 118mm", "At Osmar it was 181mm"),
    ("weather", "at Sund 96mm", "at Sund 69mm"),
    ("fees", "pay £1,214 a month", "pay £1,124 a month"),
    ("fees", "those in Brann £987", "those in Brann £978"),
    ("fees", "Dorn is the cheapest", "Brann is the cheapest"),
    ("fees", "Brann has 1,108 places", "Brann has 1,180 places"),
    ("towns", "Kells has 24,180", "Kells has 21,480"),
    ("towns", "Dunmore has 19,640", "Dunmore has 16,940"),
    ("towns", "and Ardee 11,052", "and Ardee 11,502"),
    ("oil", "Norland produced 1.84", "Norland produced 1.48"),
    ("oil", "Suderland 0.96", "Suderland 0.69"),
    ("budget", "Roads get £21.7m", "Roads get £27.1m"),
    ("budget", "libraries £4.85m", "libraries £8.45m"),
]
"""Slips that the table gives away: article, words, and the words with the slip."""
