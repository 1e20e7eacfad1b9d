"""An invented town, its council and its wards: money, counts, births, a library week, and a series of road spending."""

TOWN = {
    "entities": """entity,label,type,part_of,aliases
marl,Marlby,town,,the town
council,Marlby Council,council,,the council
east,East Ward,ward,marl,
west,West Ward,ward,marl,
north,North Ward,ward,marl,
south,South Ward,ward,marl,
hill,Hill Ward,ward,marl,
dock,Dock Ward,ward,marl,
fen,Fen Ward,ward,marl,
""",
    "metrics": """metric,label,kind,unit,aliases
roads,Road spending,amount,eur,spent on roads|road spending
income,Income,amount,eur,income
profit,Surplus,amount,eur,surplus
revenue,Revenue,amount,eur,revenue
wages,Wages,amount,eur,wages
thefts,Thefts,flow,offence,thefts
solved,Thefts solved,flow,offence,thefts solved|solved
books,Library books,stock,book,books
visits,Library visits,flow,visit,visits
late,Trains late,share,percent,trains late|late
water,Water used,flow,million_litre,water
staff,Staff,stock,person,staff|employees
fire,Fire calls,flow,call,fire calls
price,House prices,index,eur,house price
births,Births,flow,birth,births
""",
    "units": """unit,dimension,factor,label,aliases
offence,count,1,offences,offence|offences|thefts
book,count,1,books,book|books
visit,count,1,visits,visit|visits
call,count,1,calls,call|calls
million_litre,volume,1000000,litres,litres
birth,count,1,births,birth|births|babies
""",
    "targets": """target,entity,metric,comparator,value,unit,due,source
t1,marl,thefts,<=,800,offence,2030-12-31,Plan
""",
    "facts": "entity,metric,period,value,unit,source\n"
    + "".join(
        f"{entity},{metric},{period},{value},{unit},Marlby handbook\n"
        for entity, metric, unit, series in (
            (
                "council",
                "roads",
                "eur",
                "2022:19500000 2023:22400000 2024:21900000 2025:18600000 2023-12:1500000 2024-12:1700000 2025-12:1600000",
            ),
            ("council", "income", "eur", "2024:32500000 2025:33800000"),
            ("council", "profit", "eur", "2024:3900000 2025:4200000"),
            ("council", "wages", "eur", "2024:11800000 2025:12400000"),
            ("council", "revenue", "eur", "2025:34600000"),
            ("council", "staff", "person", "2024:410 2025:395"),
            ("marl", "thefts", "offence", "2023:1105 2024:1010 2025:941"),
            ("marl", "solved", "offence", "2024:222 2025:188"),
            ("marl", "books", "book", "2024:61000 2025:64000"),
            ("marl", "visits", "visit", "2024:204000 2025:219000 2026-03-02/2026-03-08:4200"),
            ("marl", "late", "percent", "2024:9.1 2025:7.6"),
            ("marl", "water", "million_litre", "2024:3900 2025:4015"),
            ("marl", "price", "eur", "2024:242000 2025:251000"),
            ("marl", "births", "birth", "2023:730 2024:715 2025:698"),
            ("east", "thefts", "offence", "2024:301 2025:290"),
            ("west", "thefts", "offence", "2024:160 2025:151"),
            ("north", "thefts", "offence", "2025:120"),
            ("south", "thefts", "offence", "2025:110"),
            ("hill", "thefts", "offence", "2025:90"),
            ("dock", "thefts", "offence", "2025:100"),
            ("fen", "thefts", "offence", "2025:80"),
            ("marl", "fire", "call", "2024:980 2025:1020"),
        )
        for period, value in (cell.rsplit(":", 1) for cell in series.split())
    ),
}
