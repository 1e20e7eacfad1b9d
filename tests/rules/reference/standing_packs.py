"""An invented region with districts, a ferry line, a pact of countries and monthly figures."""

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
