"""An invented region with districts, a ferry line, a pact of countries and monthly figures, and a coast with towns."""

REGION = {
    "entities": """entity,label,type,part_of,aliases
harland,Harland,county,,the county
aske,Aske,district,harland,
birk,Birk,district,harland,
cole,Cole,district,harland,
dunmore,Dunmore,district,harland,
orley,Orley Line,company,,the ferry line
northern-pact,Northern Pact,group,,the pact
velland,Velland,country,northern-pact,
marland,Marland,country,northern-pact,
sorrel,Sorrel,country,northern-pact,
tarn,Tarn,country,,
""",
    "metrics": """metric,label,kind,unit,polarity,aliases
recycling,Recycling rate,share,percent,up,recycling rate|recycled
burglaries,Burglaries,flow,offence,,burglaries
trips,Trips,flow,trip,,trips|journeys
defence-share,Defence spending as a share of GDP,share,percent,,defence spending|of GDP on defence|spent on defence
unemployment,Unemployment rate,share,percent,down,unemployment rate|unemployment|out of work
""",
    "facts": "entity,metric,period,value,unit,source,as_of\n"
    + "".join(
        f"{entity},{metric},{period},{value},{unit},Harland handbook,2026-03-01\n"
        for entity, metric, unit, series in (
            ("aske", "recycling", "percent", "2023:46.1 2024:47.3 2025:48.2"),
            ("birk", "recycling", "percent", "2023:45.9 2024:45.2 2025:44.7"),
            ("cole", "recycling", "percent", "2023:49.8 2024:52.4 2025:51.9"),
            ("dunmore", "recycling", "percent", "2023:41.3 2024:40.8 2025:39.6"),
            ("aske", "burglaries", "offence", "2024:612 2025:587"),
            ("birk", "burglaries", "offence", "2024:431 2025:468"),
            ("cole", "burglaries", "offence", "2024:288 2025:302"),
            ("dunmore", "burglaries", "offence", "2024:705 2025:689"),
            (
                "orley",
                "trips",
                "trip",
                "2019:421600 2020:118900 2021:318400 2022:402700 2023:371500 2024:355900 2025:389200",
            ),
            ("velland", "defence-share", "percent", "2024:2.31 2025:2.47"),
            ("marland", "defence-share", "percent", "2024:3.02 2025:3.38"),
            ("sorrel", "defence-share", "percent", "2024:1.74 2025:1.92"),
            ("tarn", "defence-share", "percent", "2024:4.61 2025:4.87"),
            (
                "harland",
                "unemployment",
                "percent",
                "2025-07:5.12 2025-08:5.34 2025-09:5.47 2025-10:5.31 2025-11:5.26 2025-12:5.41 2026-01:5.38",
            ),
        )
        for period, value in (cell.split(":") for cell in series.split())
    ),
    "series": """metric,entity_set,complete_from,complete_to
recycling,harland,2023,2025
trips,orley,2019,2025
""",
    "units": """unit,dimension,factor,label,aliases
offence,count,1,offences,offence|offences
trip,count,1,trips,trip|trips
""",
}

COAST = {
    "entities": """entity,label,type,part_of,aliases
norvik,Norvik,province,,the province
halvik,Halvik,town,norvik,
sund,Sund,town,norvik,
brenna,Brenna,town,norvik,
tromm,Tromm,town,norvik,
alta,Alta,town,norvik,
""",
    "metrics": """metric,label,kind,unit,polarity,aliases
population,Population,stock,person,,population|people|inhabitants
cargo,Cargo,flow,tonne,,cargo|tonnes of cargo|cargo handled
waiting,Median wait for an operation,amount,day,down,median wait|wait for an operation|waiting time
""",
    "facts": "entity,metric,period,value,unit,source,as_of\n"
    + "".join(
        f"{entity},{metric},{period},{value},{unit},Norvik yearbook,2026-03-01\n"
        for entity, metric, unit, series in (
            ("halvik", "population", "person", "2021:90100 2022:91800 2023:93700 2024:95200 2025:96300"),
            ("sund", "population", "person", "2021:47300 2022:47500 2023:47800 2024:48100 2025:48210"),
            ("brenna", "population", "person", "2021:55900 2022:57600 2023:58900 2024:60200 2025:61400"),
            ("tromm", "population", "person", "2021:24100 2022:23900 2023:23400 2024:23100 2025:22800"),
            ("alta", "population", "person", "2021:60400 2022:60100 2023:59700 2024:59300 2025:58800"),
            ("halvik", "cargo", "tonne", "2021:6870000 2022:7510000 2023:7440000 2024:7180000 2025:7320000"),
            ("sund", "cargo", "tonne", "2021:5020000 2022:4930000 2023:4660000 2024:4740000 2025:4810000"),
            ("brenna", "cargo", "tonne", "2023:1210000 2024:1340000 2025:1290000"),
            ("tromm", "cargo", "tonne", "2023:1770000 2024:1820000 2025:1690000"),
            ("alta", "cargo", "tonne", "2023:2930000 2024:3110000 2025:3260000"),
            ("halvik", "waiting", "day", "2021:61 2022:74 2023:83 2024:79 2025:71"),
            ("sund", "waiting", "day", "2021:48 2022:52 2023:57 2024:66 2025:64"),
        )
        for period, value in (cell.split(":") for cell in series.split())
    ),
    "series": """metric,entity_set,complete_from,complete_to
population,norvik,2021,2025
""",
    "units": """unit,dimension,factor,label,aliases
person,people,1,people,person|people|inhabitants
tonne,mass,1,tonnes,tonne|tonnes
day,time,1,days,day|days
""",
}
