"""An invented pack of people, bodies, offices, events and words on record."""

from pathlib import Path

TABLES = {
    "entities": """entity,label,type,part_of,aliases
trust,Marlow Hospitals Trust,organisation,,the trust|Marlow Hospitals
line,Saltmere Line,company,,the ferry line|the operator
city,Saltmere,city,,
orsa,Orsa,city,,
ann,Ann Lee,person,trust,Ms Lee|Lee
bo,Bo Hansen,person,line,Captain Hansen|Hansen
cara,Cara Diaz,person,line,Ms Diaz|Diaz
dev,Dev Rao,person,trust,Professor Rao|Rao
inspectorate,Care Inspectorate,organisation,,the inspectorate
""",
    "metrics": """metric,label,kind,unit,dimension,min,aliases
nurses,Nurses,stock,person,people,0,nurses
jobless,Jobless rate,rate,percent,,0,jobless rate
""",
    "facts": """entity,metric,period,value,unit,source,claimant
trust,nurses,2025,2506,person,Marlow annual report,trust
trust,nurses,2025,2410,person,Inspection report,inspectorate
city,jobless,2025,4.1,percent,Labour survey,Bureau of Labour
city,jobless,2025,5.3,percent,Register count,Employment Office
""",
    "roles": """entity,role,holder,start,end,source,url
trust,chief executive,Ann Lee,2021-01-04,,Trust,https://marlow.example
line,managing director,Cara Diaz,2020-03-02,,Line,https://line.example
line,managing director,Finn Oakes,2011-01-04,2015-02-01,Line,https://line.example
""",
    "events": """event,label,date,date_end,place,source,url,aliases
agm,Annual meeting of Saltmere Line,2026-05-12,,Saltmere Guildhall,Minutes,https://line.example/agm,annual meeting|AGM
inquiry,Marlow inquiry hearing,2026-04-14,2026-04-16,Marlow Town Hall,Transcript,https://inquiry.example,the inquiry
dinner,Harbour dinner,2026-05-29,,Saltmere Guildhall,Programme,https://line.example/dinner,harbour dinner
strike,Dockers' march,2026-05-12,,Orsa quay,Programme,https://dock.example,dockers' march
verdict,Verdict in the harbour trial,2026-05-20,,Orsa,Court list,https://court.example,harbour verdict
""",
    "statements": """statement,speaker,quote,occasion,place,date,medium,source,url,as_of,note
s1,Cara Diaz,An old ship can be reliable or it can be cheap but the Petrel is no longer either.,Annual meeting,"Saltmere Guildhall, Saltmere",2026-05-12,speech,Minutes,https://line.example/agm,2026-05-13,
s2,Bo Hansen,I have cancelled more sailings for want of a gearbox than for want of calm water.,Annual meeting,"Saltmere Guildhall, Saltmere",2026-05-12,speech,Minutes,https://line.example/agm,2026-05-13,
s3,Ann Lee,We cannot promise that every ward will stay open this winter.,Marlow inquiry,Marlow Town Hall,2026-04-14,evidence,Transcript,https://inquiry.example,2026-04-20,
s4,Ann Lee,"Nobody should wait four hours in a corridor, and nobody on my staff wants them to.","interview, BBC Radio Marlow",,2026-04-21,BBC Radio Marlow interview,Recording,https://radio.example,2026-04-21,
s5,Dev Rao,"The trial enrolled 1,240 patients and 37 of them may have been counted twice.",Lecture on trial design,"Royal Institute, Orsa",2026-03-03,lecture,Slides,https://royal.example,2026-03-03,
s6,Cara Diaz,We will run seven boats a day from June and we must find the crews for them.,Facebook post,,2026-02-09,Facebook,Screenshot,https://facebook.example,2026-02-09,
s7,Bo Hansen,The sea does not read timetables.,"joint statement of the masters, read by Bo Hansen",Saltmere quay,2026-01-05,statement,Leaflet,https://quay.example,2026-01-05,
s8,Ann Lee,about 2.5 million pounds of savings that do not touch a single bed,Board meeting,Marlow,2026-02-24,reported speech,Gazette,https://gazette.example,2026-02-25,
s9,Dev Rao,A screening test that everybody passes is not a test.,Lecture on trial design,"Royal Institute, Orsa",2026-03-03,lecture,Slides,https://royal.example,2026-03-03,he suggested this as a question to the audience
s10,Care Inspectorate,"The leadership of the trust did not listen, did not learn and did not change.",Inspection report,,2026-05-28,report,Report,https://inspect.example,2026-05-28,
""",
}


def write(folder: Path) -> Path:
    """Write the pack and return its folder."""
    pack = folder / "pack"
    pack.mkdir()
    for name, body in TABLES.items():
        (pack / f"{name}.csv").write_text(body, encoding="utf-8")
    return pack
