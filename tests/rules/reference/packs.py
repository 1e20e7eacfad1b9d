"""Two small invented packs that the reference rules are tried against."""

from pathlib import Path

HOSPITAL = {
    "entities": """entity,label,type,part_of,aliases
trust,Marlow Hospitals Trust,organisation,,the trust|Marlow Hospitals
kings,King's Wharf Hospital,hospital,trust,King's Wharf
abbey,Abbey Road Hospital,hospital,trust,Abbey Road
""",
    "metrics": """metric,label,kind,unit,dimension,rate_of,min,max,polarity,not_comparable_with,aliases
admissions,Emergency admissions,flow,admission,count,,0,,,attendances,admissions|emergency admissions
attendances,Attendances at A&E,flow,attendance,count,,0,,,admissions,attendances|A&E attendances|visits
waiting-share,Patients seen within four hours,share,percent,share,,0,100,up,,seen within four hours|within four hours
nurses,Nurses,stock,person,people,,0,,,,nurses|nursing staff
deficit,Deficit,amount,million_gbp,currency,,,,,,deficit|shortfall
bed-days,Bed days,flow,bed_day,count,,0,,,,bed days
""",
    "facts": """entity,metric,period,value,unit,source,as_of
trust,admissions,2024,48310,admission,Marlow annual report 2025,2026-02-01
trust,admissions,2025,51240,admission,Marlow annual report 2025,2026-02-01
kings,admissions,2024,30120,admission,Marlow annual report 2025,2026-02-01
kings,admissions,2025,31870,admission,Marlow annual report 2025,2026-02-01
abbey,admissions,2024,18190,admission,Marlow annual report 2025,2026-02-01
abbey,admissions,2025,19370,admission,Marlow annual report 2025,2026-02-01
trust,attendances,2024,186400,attendance,Marlow annual report 2025,2026-02-01
trust,attendances,2025,193450,attendance,Marlow annual report 2025,2026-02-01
trust,waiting-share,2024,71.8,percent,Marlow annual report 2025,2026-02-01
trust,waiting-share,2025,74.6,percent,Marlow annual report 2025,2026-02-01
trust,nurses,2024-12-31,2418,person,Marlow annual report 2025,2026-02-01
trust,nurses,2025-12-31,2506,person,Marlow annual report 2025,2026-02-01
trust,deficit,2024,12.6,million_gbp,Marlow annual report 2025,2026-02-01
trust,deficit,2025,9.4,million_gbp,Marlow annual report 2025,2026-02-01
trust,bed-days,2025,273750,bed_day,Marlow annual report 2025,2026-02-01
""",
    "targets": """target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url
t1,trust,waiting-share,>=,95,percent,2028-03-31,2024-04-01,Recovery plan,Marlow recovery plan,https://marlow.example/plan
""",
    "units": """unit,dimension,factor,label,aliases
admission,count,1,admissions,admission|admissions
attendance,count,1,attendances,attendance|attendances|visits
bed_day,count,1,bed days,bed day|bed days
""",
}


def write(tables: dict[str, str], folder: Path) -> Path:
    """Write tables as a pack folder and return it."""
    pack = folder / "pack"
    pack.mkdir()
    for name, body in tables.items():
        (pack / f"{name}.csv").write_text(body, encoding="utf-8")
    return pack
