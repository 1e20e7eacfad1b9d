"""An invented county with four libraries and fourteen hamlets: rows that are bounds, rows in millions, and some that are missing."""

_HAMLETS = tuple("arn bray coe dunn east firth gale hope inch jarrow kirk lund mead nash".split())

LIBRARIES = {
    "entities": """entity,label,type,part_of
vale,Vale,county,
alder,Alder Library,library,vale
beech,Beech Library,library,vale
cherry,Cherry Library,library,vale
damson,Damson Library,library,vale
"""
    + "".join(f"{hamlet},{hamlet.title()},hamlet,vale\n" for hamlet in _HAMLETS),
    "metrics": """metric,label,kind,unit,aliases
visits,Library visits,flow,visit,visits
loans,Loans,flow,loan,loans
spending,Spending,amount,million_gbp,spending|spent
printed,Pages printed,flow,page,pages printed
events,Events,flow,event,events
shelves,Length of shelves,stock,km,shelves|shelving
readers,Young readers,share,percent,share of young readers
households,Households,stock,household,households
""",
    "facts": "entity,metric,period,value,low,high,unit,source,as_of\n"
    + "".join(
        f"{line},Vale handbook,2026-03-01\n"
        for line in """alder,visits,2025,52000,,,visit
beech,visits,2025,,38000,46000,visit
cherry,visits,2025,40200,39500,40900,visit
damson,visits,2025,30500,,,visit
alder,visits,2024,50000,,,visit
beech,visits,2024,41000,,,visit
cherry,visits,2024,41900,,,visit
damson,visits,2024,33000,,,visit
alder,loans,2024,1200,,,loan
beech,loans,2024,900,,,loan
cherry,loans,2024,700,,,loan
damson,loans,2024,500,,,loan
alder,loans,2025,1250,,,loan
beech,loans,2025,905,890,920,loan
cherry,loans,2025,650,,,loan
damson,loans,2025,480,,,loan
alder,spending,2025,2.4,,,million_gbp
beech,spending,2025,1.8,,,million_gbp
cherry,spending,2025,0.9,,,million_gbp
damson,spending,2025,1.2,,,million_gbp
alder,printed,2024,8100,,,page
beech,printed,2024,7300,,,page
cherry,printed,2024,6600,,,page
alder,printed,2025,8400,,,page
beech,printed,2025,7900,,,page
cherry,printed,2025,6900,,,page
alder,events,2024,,20,24,event
beech,events,2024,31,,,event
cherry,events,2024,12,,,event
damson,events,2024,16,,,event
alder,events,2025,29,,,event
beech,events,2025,35,,,event
cherry,events,2025,18,,,event
damson,events,2025,14,,,event
alder,shelves,2025,1.24,,,km
beech,shelves,2025,0.95,,,km
cherry,shelves,2025,0.81,,,km
damson,shelves,2025,0.70,,,km
alder,readers,2025,31.4,,,percent
beech,readers,2025,28.8,,,percent
cherry,readers,2025,35.2,,,percent
damson,readers,2025,22.6,,,percent""".splitlines()
    )
    + "".join(
        f"{hamlet},households,2025,{900 + 50 * n},,,household,Vale handbook,2026-03-01\n"
        for n, hamlet in enumerate(_HAMLETS)
    ),
    "units": """unit,dimension,factor,label,aliases
visit,count,1,visits,visit|visits
loan,count,1,loans,loan|loans
page,count,1,pages,page|pages
event,count,1,events,event|events
household,count,1,households,household|households
""",
}
