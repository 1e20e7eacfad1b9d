"""Invented groups whose members all have rows: schools of a town, ports of a coast, hospitals of a trust, a league."""

GROUPS = {
    "entities": """entity,label,type,part_of,aliases
wexley,Wexley,town,,
ash,Ash Grove School,school,wexley,Ash Grove
brook,Brook Street School,school,wexley,Brook Street
cedar,Cedar Park School,school,wexley,Cedar Park
dell,Dell Lane School,school,wexley,Dell Lane
elm,Elm Road School,school,wexley,Elm Road
saltmarsh,Saltmarsh Coast,region,,the coast
bree,Bree,port,saltmarsh,
kell,Kell,port,saltmarsh,
oster,Oster,port,saltmarsh,
varn,Varn,port,saltmarsh,
""",
    "metrics": """metric,label,kind,unit,polarity,aliases
attendance,Attendance,share,percent,up,attendance|attendance rate
pupils,Pupils,stock,person,,pupils|pupils on the roll
containers,Containers handled,flow,container,,containers
delays,Ships delayed,share,percent,down,ships delayed|delayed ships|delays
residents,Residents,stock,person,,residents|population
""",
    "facts": "entity,metric,period,value,unit,source,as_of\n"
    + "".join(
        f"{entity},{metric},{period},{value},{unit},Saltmarsh yearbook,2026-03-01\n"
        for entity, metric, unit, series in (
            ("ash", "attendance", "percent", "2024:93.1 2025:94.2"),
            ("brook", "attendance", "percent", "2024:91.8 2025:91.2"),
            ("cedar", "attendance", "percent", "2024:95.0 2025:95.6"),
            ("dell", "attendance", "percent", "2024:89.9 2025:90.4"),
            ("elm", "attendance", "percent", "2024:92.7 2025:93.0"),
            ("wexley", "attendance", "percent", "2024:92.6 2025:92.9"),
            ("ash", "pupils", "person", "2024:812 2025:834"),
            ("brook", "pupils", "person", "2024:640 2025:618"),
            ("cedar", "pupils", "person", "2024:1104 2025:1127"),
            ("dell", "pupils", "person", "2024:455 2025:447"),
            ("elm", "pupils", "person", "2024:702 2025:719"),
            ("bree", "containers", "container", "2024:412000 2025:431600"),
            ("kell", "containers", "container", "2024:198400 2025:187300"),
            ("oster", "containers", "container", "2024:655000 2025:702500"),
            ("varn", "containers", "container", "2024:96100 2025:98800"),
            ("saltmarsh", "containers", "container", "2024:1361500 2025:1420200"),
            ("bree", "delays", "percent", "2025:4.1"),
            ("kell", "delays", "percent", "2025:6.8"),
            ("oster", "delays", "percent", "2025:5.0"),
            ("saltmarsh", "delays", "percent", "2025:5.3"),
            ("bree", "residents", "person", "2024:18400 2025:18120"),
            ("kell", "residents", "person", "2024:9310 2025:9260"),
            ("oster", "residents", "person", "2024:31250 2025:31790"),
            ("varn", "residents", "person", "2024:4120 2025:4050"),
        )
        for period, value in (cell.split(":") for cell in series.split())
    ),
    "units": """unit,dimension,factor,label,aliases
container,count,1,containers,container|containers
""",
}
