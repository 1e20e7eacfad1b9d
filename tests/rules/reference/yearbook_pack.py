"""An invented town with its buses and ferries: long series whose steps recur, quarters, forecasts, and counts of two digits."""

_SERIES = (
    ("tarn", "journeys", "million_journey", "2021:9.4 2022:10.6 2023:11.2 2024:12.1 2025:12.9"),
    ("corran", "journeys", "million_journey", "2022:2.3 2023:2.1 2024:2.2 2025:2.5"),
    ("tarn", "buses", "bus", "2022:52 2023:48 2024:61 2025:74"),
    ("corran", "buses", "bus", "2023:15 2024:19 2025:21"),
    ("tarn", "departures", "departure", "2023:402600 2024:411200 2025:418900"),
    ("tarn", "cancelled", "departure", "2022:6120 2023:5480 2024:4230 2025:4655"),
    ("tarn", "punctuality", "percent", "2022:79.5 2023:81.2 2024:84.6 2025:83.1"),
    ("corran", "punctuality", "percent", "2023:91.4 2024:96.8 2025:94.9"),
    ("tarn", "electric", "percent", "2023:12 2024:18 2025:31"),
    ("tarn", "drivers", "person", "2022-12-31:640 2023-12-31:655 2024-12-31:698 2025-12-31:712"),
    ("tarn", "revenue", "million_gbp", "2022:18.9 2023:20.4 2024:22.6 2025:24.3"),
    ("tarn", "costs", "million_gbp", "2022:17.2 2023:19.8 2024:21.1 2025:23.9"),
    ("corran", "revenue", "million_gbp", "2023:6.1 2024:6.6 2025:7.3"),
    ("tarn", "fare", "gbp", "2022:1.80 2023:2.10 2024:2.35 2025:2.60"),
    ("tarn", "wait", "minute", "2023:14 2024:12 2025:11"),
    ("tarn", "complaints", "complaint", "2023:1204 2024:1387 2025:1292"),
    ("tarn", "complaints", "complaint", "2024-Q1:310 2024-Q2:352 2024-Q3:341 2024-Q4:384"),
    ("tarn", "complaints", "complaint", "2025-Q1:329 2025-Q2:318 2025-Q3:306 2025-Q4:339"),
    ("harwick", "residents", "person", "2021:88400 2023:90100 2024:91300 2025:92750"),
    ("eastgate", "residents", "person", "2023:31200 2024:31650 2025:32400"),
    ("millside", "residents", "person", "2023:28700 2024:29050 2025:29350"),
    ("norton", "residents", "person", "2023:30200 2024:30600 2025:31000"),
    ("harwick", "households", "household", "2023:38700 2024:39200 2025:39900"),
    ("harwick", "thefts", "offence", "2022:2310 2023:2264 2024:2105 2025:1988"),
    ("eastgate", "thefts", "offence", "2023:940 2024:870 2025:812"),
    ("millside", "thefts", "offence", "2023:712 2024:690 2025:705"),
    ("norton", "thefts", "offence", "2023:612 2024:545 2025:471"),
    ("harwick", "solved", "offence", "2023:421 2024:402 2025:430"),
    ("harwick", "fires", "fire", "2023:96 2024:84 2025:91"),
    ("eastgate", "fires", "fire", "2023:41 2024:33 2025:38"),
    ("millside", "fires", "fire", "2023:29 2024:27 2025:27"),
    ("norton", "fires", "fire", "2023:26 2024:24 2025:26"),
    ("eastgate", "trees", "tree", "2024:1180 2025:1200"),
    ("norton", "trees", "tree", "2024:790 2025:800"),
    ("eastgate", "turnout", "percent", "2021:41.2 2025:44.8"),
    ("millside", "turnout", "percent", "2021:39.7 2025:38.1"),
    ("norton", "turnout", "percent", "2021:47.5 2025:51.3"),
)

YEARBOOK = {
    "entities": """entity,label,type,part_of,aliases
harwick,Harwick,town,,the town
eastgate,Eastgate,district,harwick,
millside,Millside,district,harwick,
norton,Norton,district,harwick,
tarn,Tarn Buses,company,,Tarn
corran,Corran Ferries,company,,Corran
""",
    "metrics": """metric,label,kind,unit,dimension,polarity,aliases
journeys,Journeys,flow,million_journey,count,,journeys|trips
buses,Buses,stock,bus,count,,buses
departures,Departures,flow,departure,count,,departures
cancelled,Departures called off,flow,departure,count,down,cancelled departures|cancellations|departures called off
punctuality,Punctuality,share,percent,share,up,punctuality|on time
electric,Share of electric buses,share,percent,share,,share of electric buses
drivers,Drivers,stock,person,people,,drivers
revenue,Revenue,amount,million_gbp,currency,,revenue|income
costs,Running costs,amount,million_gbp,currency,,costs|running costs
fare,Average fare,amount,gbp,currency,,average fare|fare
wait,Average wait,amount,minute,,down,average wait|wait
complaints,Complaints,flow,complaint,count,down,complaints
residents,Residents,stock,person,people,,residents|population|inhabitants
households,Households,stock,household,count,,households
thefts,Thefts,flow,offence,count,down,thefts
solved,Thefts solved,flow,offence,count,up,thefts solved
fires,Fires,flow,fire,count,down,fires
trees,Street trees,stock,tree,count,,trees|street trees
turnout,Turnout,share,percent,share,,turnout
""",
    "facts": "entity,metric,period,value,unit,source,as_of,status,claimant\n"
    + "".join(
        f"{entity},{metric},{period},{value},{unit},Harwick yearbook,2026-03-01,,\n"
        for entity, metric, unit, series in _SERIES
        for period, value in (cell.split(":") for cell in series.split())
    )
    + """tarn,journeys,2026,13.6,million_journey,Tarn business plan,2026-03-01,forecast,
tarn,buses,2027,90,bus,Tarn business plan,2026-03-01,target,
tarn,drivers,2026-03-31,718,person,Tarn bulletin,2026-04-10,,
harwick,fires,2025,97,fire,Firefighters’ union,2026-02-01,,Firefighters’ union
""",
    "units": """unit,dimension,factor,label,aliases
million_journey,count,1000000,million journeys,million journeys|million trips
bus,count,1,buses,bus|buses
departure,count,1,departures,departure|departures|cancellations
complaint,count,1,complaints,complaint|complaints
household,count,1,households,household|households
offence,count,1,offences,offence|offences|theft|thefts
fire,count,1,fires,fire|fires
tree,count,1,trees,tree|trees
""",
}
