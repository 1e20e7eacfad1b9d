"""An invented ferry line with two routes: totals, counts, lengths and a share, over two years."""

FERRY = {
    "entities": """entity,label,type,part_of,aliases
line,Skarra Line,company,,the ferry line
north,North Route,route,line,
south,South Route,route,line,
orsa,Orsa Boats,company,,
kelso,Kelso Pier,harbour,,
""",
    "metrics": """metric,label,kind,unit,aliases
revenue,Revenue,flow,million_gbp,revenue
passengers,Passengers,flow,person,passengers
sailings,Sailings,flow,sailing,sailings
crew,Crew,stock,person,crew|sailors
late,Late sailings,share,percent,late|sailings that were late
length,Length of the route,stock,km,length|long
crossing,Crossing,stock,nautical_mile,crossing
""",
    "facts": "entity,metric,period,value,unit,source,as_of\n"
    + "".join(
        f"{entity},{metric},{period},{value},{unit},Skarra yearbook,2026-03-01\n"
        for entity, metric, unit, series in (
            ("line", "revenue", "million_gbp", "2023:17.4 2024:18.2 2025:20.5"),
            ("line", "passengers", "person", "2023:391000 2024:400000 2025:410000"),
            ("line", "sailings", "sailing", "2024:8000 2025:8200"),
            ("line", "late", "percent", "2024:9.6 2025:8.2"),
            ("north", "passengers", "person", "2024:240000 2025:250000"),
            ("south", "passengers", "person", "2024:160000 2025:160000"),
            ("north", "crew", "person", "2024:45 2025:48"),
            ("south", "crew", "person", "2024:35 2025:33"),
            ("north", "late", "percent", "2024:11.0 2025:9.5"),
            ("south", "late", "percent", "2024:7.5 2025:6.2"),
            ("north", "length", "km", "2025:42"),
            ("south", "length", "km", "2025:30"),
            ("north", "crossing", "nautical_mile", "2025:27"),
            ("orsa", "revenue", "million_gbp", "2024:5.6 2025:6.0"),
        )
        for period, value in (cell.split(":") for cell in series.split())
    ),
    "units": """unit,dimension,factor,label,aliases
sailing,count,1,sailings,sailing|sailings
""",
}
