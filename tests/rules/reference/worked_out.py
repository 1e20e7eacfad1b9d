"""Two invented packs and sentences with figures that follow from their rows: what the working out of figures is tried on."""

ZOO = {
    "entities": """entity,label,type,part_of,aliases
zoo,Brackley Zoo,zoo,,the zoo
aqua,Seaholme Aquarium,zoo,,the aquarium|Seaholme
farm,Tollgate Farm Park,zoo,,Tollgate
""",
    "metrics": """metric,label,kind,unit,min,aliases
visitors,Visitors,flow,person,0,visitors|visited|people came
income,Income,amount,million_gbp,0,income|took in|receipts
spending,Spending,amount,million_gbp,0,spending|spent|outlay|expenditure
members,Members,stock,member,0,members|membership
keepers,Keepers,stock,keeper,0,keepers
animals,Animals,stock,animal,0,animals
births,Births,flow,birth,0,births|were born
deaths,Deaths,flow,death,0,deaths|died
satisfied,Visitors who were satisfied,share,percent,0,satisfied|were satisfied
ticket,Adult ticket,amount,gbp,0,adult ticket|ticket
feed,Feed,amount,tonne,0,feed|fodder
schools,School visits,flow,person,0,school visits|pupils
""",
    "units": """unit,dimension,factor,label,aliases
member,count,1,members,members
keeper,count,1,keepers,keepers
animal,count,1,animals,animals
birth,count,1,births,births
death,count,1,deaths,deaths
""",
    "targets": """target,entity,metric,comparator,value,unit,due,source
t1,zoo,visitors,>=,500000,person,2028-12-31,Plan
t2,zoo,members,>=,30000,member,2027-12-31,Plan
t3,zoo,satisfied,>=,95,percent,2027-12-31,Plan
""",
    "facts": """entity,metric,period,value,unit,source
zoo,visitors,2025,438200,person,R
zoo,visitors,2024,412700,person,R
zoo,visitors,2019,521400,person,R
aqua,visitors,2025,364900,person,R
aqua,visitors,2024,371300,person,R
farm,visitors,2025,97400,person,R
farm,visitors,2024,88300,person,R
zoo,income,2025,9.74,million_gbp,R
zoo,income,2024,8.91,million_gbp,R
zoo,spending,2025,9.12,million_gbp,R
zoo,spending,2024,9.06,million_gbp,R
zoo,members,2025-12-31,26300,member,R
zoo,members,2024-12-31,24150,member,R
zoo,keepers,2025-12-31,142,keeper,R
zoo,keepers,2024-12-31,137,keeper,R
zoo,animals,2025-12-31,3124,animal,R
zoo,animals,2024-12-31,3068,animal,R
zoo,births,2025,418,birth,R
zoo,deaths,2025,296,death,R
zoo,births,2024,389,birth,R
zoo,deaths,2024,301,death,R
zoo,satisfied,2025,91,percent,R
zoo,satisfied,2024,88,percent,R
aqua,satisfied,2025,84,percent,R
zoo,ticket,2026-04-01,24.50,gbp,R
zoo,ticket,2025-04-01,22.90,gbp,R
zoo,feed,2025,612,tonne,R
zoo,feed,2024,640,tonne,R
zoo,schools,2025,52600,person,R
zoo,schools,2024,47900,person,R
""",
}

FLEET = {
    "entities": """entity,label,type,part_of,aliases
nor,Norvik,country,,the country|Norvik's
west,Westfold,county,nor,
east,Eastfold,county,nor,
tern,Tern Ferries,company,nor,Tern|the company|the line
markt,Market Hall,venue,west,
""",
    "metrics": """metric,label,kind,unit,min,aliases
catch,Catch,flow,tonne,0,catch|landed|landings
cod,Cod catch,flow,tonne,0,cod|cod catch
quota,Cod quota,amount,tonne,0,cod quota
boats,Boats,stock,boat,0,boats|vessels
passengers,Passengers,flow,person,0,passengers|travellers|carried
bags,Lost bags,flow,bag,0,lost bags|bags went missing|mislaid bags
sailings,Sailings,flow,sailing,0,sailings|crossings
cancelled,Cancelled sailings,flow,sailing,0,cancelled|called off
revenue,Revenue,amount,million_eur,0,revenue|turnover|took in
costs,Operating costs,amount,million_eur,0,operating costs|costs|spent
fuel,Fuel,amount,tonne,0,fuel|burned
population,Population,stock,person,0,population|inhabitants
power,Power use,flow,gwh,0,power use|electricity use|consumed
households,Households,stock,household,0,households
thefts,Bicycle thefts,flow,theft,0,thefts|bicycles stolen|bikes were stolen
pupils,Pupils,stock,pupil,0,pupils|children
teachers,Teachers,stock,teacher,0,teachers
budget,School budget,amount,million_eur,0,school budget|schools budget
loans,Loans,flow,loan,0,loans|books borrowed
fare,Adult fare,amount,eur,0,adult fare|fare
seasoncard,Season ticket,amount,eur,0,season ticket
""",
    "units": """unit,dimension,factor,label,aliases
boat,count,1,boats,boats|vessels
bag,count,1,bags,bags
sailing,count,1,sailings,sailings|crossings
household,count,1,households,households
theft,count,1,thefts,thefts
pupil,people,1,pupils,pupils|children
teacher,people,1,teachers,teachers
loan,count,1,loans,loans|books
gwh,energy,1,GWh,gwh|gigawatt-hours
""",
    "targets": """target,entity,metric,comparator,value,unit,due,source
t1,tern,sailings,>=,9000,sailing,2028-12-31,Plan
""",
    "facts": """entity,metric,period,value,unit,source
nor,catch,2025,684000,tonne,R
nor,catch,2024,655000,tonne,R
nor,cod,2025,171500,tonne,R
nor,cod,2024,182000,tonne,R
west,catch,2025,312400,tonne,R
west,catch,2024,298000,tonne,R
east,catch,2025,371600,tonne,R
nor,boats,2025-12-31,5236,boat,R
nor,boats,2024-12-31,5410,boat,R
west,boats,2025-12-31,1312,boat,R
west,boats,2024-12-31,1360,boat,R
tern,passengers,2025,1934000,person,R
tern,passengers,2024,1871000,person,R
tern,bags,2025,7700,bag,R
tern,bags,2024,8100,bag,R
tern,sailings,2025,8432,sailing,R
tern,sailings,2024,8295,sailing,R
tern,cancelled,2025,211,sailing,R
tern,cancelled,2024,248,sailing,R
tern,revenue,2025,96.4,million_eur,R
tern,revenue,2024,91.2,million_eur,R
tern,costs,2025,88.7,million_eur,R
tern,costs,2024,86.0,million_eur,R
tern,fuel,2025,31900,tonne,R
tern,fuel,2024,33200,tonne,R
nor,population,2025-12-31,2140000,person,R
west,population,2025-12-31,812000,person,R
nor,population,2024-12-31,2128000,person,R
nor,power,2025,21600,gwh,R
nor,power,2024,21100,gwh,R
nor,households,2025-12-31,968000,household,R
west,thefts,2025,4182,theft,R
west,thefts,2024,4533,theft,R
west,pupils,2025-09,96400,pupil,R
west,teachers,2025-09,6180,teacher,R
west,pupils,2024-09,97800,pupil,R
west,teachers,2024-09,6205,teacher,R
west,budget,2026,734.2,million_eur,R
west,budget,2025,702.0,million_eur,R
tern,fare,2026-03-01,31.50,eur,R
tern,fare,2025-03-01,28.80,eur,R
tern,seasoncard,2026,642,eur,R
tern,seasoncard,2025,606,eur,R
""",
}

OF_THE_ZOO = [
    ("Brackley Zoo had 438,200 visitors in 2025, 6.2% more than in 2024 (412,700).", "6.2%"),
    ("Brackley Zoo had 438,200 visitors in 2025, a fall of 16% on the 521,400 of 2019.", "16%"),
    ("Brackley Zoo had 438,200 visitors in 2025, down from 521,400 in 2019, a drop of 16%.", "16%"),
    (
        "Brackley Zoo had 438,200 visitors in 2025, up from 412,700 in 2024 and down from 521,400 in 2019, a loss of 83,200.",
        "83,200",
    ),
    (
        "Brackley Zoo had 438,200 visitors in 2025. In 2024 it had 412,700 visitors; the increase is 6.2%.",
        "6.2%",
    ),
    ("Feed at Brackley Zoo came to 612 tonnes in 2025, off 28 tonnes from 640.", "28 tonnes"),
    ("Brackley Zoo used 612 tonnes of feed in 2025, about 4% less than in 2024.", "about 4%"),
    (
        "In 2025 91% of visitors to Brackley Zoo were satisfied. The share was 88% in 2024, a gain of three points.",
        "three points",
    ),
    (
        "In 2025 91% of visitors to Brackley Zoo were satisfied. The figure in 2024 was 88%, an improvement of 3 points.",
        "3 points",
    ),
    (
        "The goal of Brackley Zoo is 500,000 visitors by 2028. Last year it had 438,200. To get there it would have to attract another 61,800.",
        "61,800",
    ),
    (
        "The plan asks for 500,000 visitors to Brackley Zoo a year by 2028. At last year's pace, 438,200, it would be missed by 61,800.",
        "61,800",
    ),
    (
        "Brackley Zoo has 26,300 members. Its target is 30,000 by the end of 2027, so it still needs 3,700.",
        "3,700",
    ),
    (
        "Brackley Zoo had 438,200 visitors in 2025 against a target of 500,000 for 2028, leaving a gap of 61,800.",
        "61,800",
    ),
    (
        "Brackley Zoo has 26,300 members and wants 30,000 by the end of 2027. That is 3,700 more than it has now.",
        "3,700",
    ),
    (
        "Brackley Zoo took in £9.74m in 2025 and spent £9.12m. It means there was £620,000 left over.",
        "£620,000",
    ),
    (
        "The income of Brackley Zoo was £9.74m in 2025, its spending £9.12m, a surplus of £620,000.",
        "£620,000",
    ),
    (
        "The income of Brackley Zoo was £8.91m in 2024 and its spending £9.06m. The deficit was £150,000.",
        "£150,000",
    ),
    ("Brackley Zoo had 418 births and 296 deaths in 2025. The balance, 122, is the best for years.", "122"),
    ("Brackley Zoo had 418 births in 2025. There were 296 deaths, 122 fewer.", "122"),
    (
        "Brackley Zoo had 418 births in 2025 and 296 deaths, so that the births outnumbered the deaths by 122.",
        "122",
    ),
    ("Brackley Zoo had 438,200 visitors in 2025. Seaholme Aquarium was behind by 73,300.", "73,300"),
    ("Brackley Zoo had 438,200 visitors in 2025 and beat Seaholme Aquarium by 73,300.", "73,300"),
    ("Seaholme Aquarium had 364,900 visitors in 2025. Brackley Zoo was ahead by 73,300.", "73,300"),
    ("Seaholme Aquarium had 364,900 visitors in 2025. Brackley Zoo had 73,300 more.", "73,300"),
    (
        "Brackley Zoo had 438,200 visitors in 2025, and Seaholme Aquarium had 364,900. The gap has widened to 73,300.",
        "73,300",
    ),
    ("Brackley Zoo has 26,300 members. Some 2,150 of them joined last year.", "2,150"),
    (
        "Brackley Zoo had 438,200 visitors in 2025. The zoo said the 25,500 extra visitors had come from abroad.",
        "25,500",
    ),
    ("Brackley Zoo had 438,200 visitors in 2025. Seaholme Aquarium lost 6,400.", "6,400"),
]

OF_THE_FLEET = [
    ("Tern Ferries made 8,432 sailings in 2025 and cancelled 211, or 2.5%.", "2.5%"),
    ("Tern Ferries made 8,432 sailings in 2025. It called off 211, or about one in 40.", "one in 40"),
    ("Tern Ferries made 8,432 sailings in 2025. Of those 211 were cancelled, about one in 40.", "one in 40"),
    ("Norvik landed 684,000 tonnes of fish in 2025. Cod came to 171,500 tonnes, or a quarter.", "a quarter"),
    (
        "Norvik landed 684,000 tonnes of fish in 2025. Nearly half of that came from Westfold, which landed 312,400 tonnes.",
        "Nearly half",
    ),
    (
        "Norvik's catch came to 684,000 tonnes in 2025. Of that 312,400 tonnes, or almost half, was landed in Westfold.",
        "almost half",
    ),
    (
        "Norvik had 5,236 boats at the end of 2025. Westfold has 1,312, so that one boat in four in the country is moored there.",
        "one boat in four",
    ),
    (
        "Tern Ferries made 8,432 sailings in 2025. It called off 211. Put differently, about one in 40.",
        "one in 40",
    ),
    (
        "In 2025 Tern Ferries carried 1,934,000 passengers. It mislaid 7,700 bags, or four for every 1,000 passengers.",
        "four for every 1,000",
    ),
    (
        "In 2025 Tern Ferries carried 1,934,000 passengers and took in €96.4m, or €49.85 a passenger.",
        "€49.85",
    ),
    ("Tern Ferries took in €96.4m in 2025, up from €91.2m. That is €49.85 for each passenger.", "€49.85"),
    (
        "Norvik has 968,000 households. With 2.14 million inhabitants that makes 2.2 people in each.",
        "2.2 people",
    ),
    (
        "Norvik used 21,600 gigawatt-hours of electricity in 2025. With a population of 2.14 million that is 10,100 kilowatt-hours a head.",
        "10,100 kilowatt-hours",
    ),
    (
        "Westfold had 96,400 pupils in September 2025 and 6,180 teachers, so that there are 15.6 pupils to each teacher.",
        "15.6 pupils",
    ),
    (
        "Westfold had 96,400 pupils and 6,180 teachers in September 2025, or 15.6 pupils per teacher.",
        "15.6 pupils",
    ),
    (
        "The schools budget of Westfold is €734.2m in 2026. For 96,400 pupils that works out at €7,616 each.",
        "€7,616",
    ),
    (
        "There were 4,182 bicycle thefts in Westfold in 2025. On average a bike disappeared every 126 minutes.",
        "126 minutes",
    ),
    ("There were 4,182 bicycle thefts in Westfold in 2025, or 5.2 per 1,000 inhabitants.", "5.2 per 1,000"),
    (
        "There were 4,182 bicycle thefts in Westfold in 2025. With 812,000 inhabitants the rate is 515 per 100,000.",
        "515 per 100,000",
    ),
    (
        "A season ticket of Tern Ferries costs €642 in 2026, up from €606. That is €3 a month more.",
        "€3 a month",
    ),
    (
        "A season ticket of Tern Ferries costs €642 in 2026, €36 more than in 2025, or €3 a month.",
        "€3 a month",
    ),
    ("Tern Ferries made 8,432 sailings in 2025, or 23 a day.", "23 a day"),
    ("Tern Ferries made 8,432 sailings in 2025. It works out at 162 a week.", "162 a week"),
    (
        "Westfold landed 312,400 tonnes of fish in 2025 and Eastfold 371,600, which makes 684,000 together.",
        "684,000",
    ),
    ("Tern Ferries burned 31,900 tonnes of fuel in 2025, or 3.8 tonnes a sailing.", "3.8 tonnes"),
    (
        "Tern Ferries burned 31,900 tonnes of fuel on 8,432 sailings in 2025, an average of 3.8 tonnes each.",
        "3.8 tonnes",
    ),
    (
        "In 2025 Tern Ferries carried 1,934,000 passengers and took in €96.4m, or €49.85 a passenger, up from €48.74.",
        "€48.74",
    ),
    (
        "Westfold landed 312,400 tonnes of fish in 2025 and Eastfold 371,600. Together that is 684,000 tonnes, or 131 tonnes a boat.",
        "131 tonnes",
    ),
    (
        "Tern Ferries took in €96.4m in 2025 and its operating costs were €88.7m, a surplus of €7.7m, up from €5.2m.",
        "€5.2m",
    ),
    (
        "Tern Ferries took in €96.4m in 2025 and its operating costs were €88.7m, a surplus of €7.7m. A year earlier it was €5.2m.",
        "€5.2m",
    ),
]

WRONG_OF_THE_ZOO = [
    ("Brackley Zoo had 438,200 visitors in 2025 and beat Seaholme Aquarium by 37,300.", "37,300"),
    (
        "Brackley Zoo had 438,200 visitors in 2025; the plan asks for 500,000 by 2028. At last year's pace it would be missed by 68,100.",
        "68,100",
    ),
    (
        "Brackley Zoo has 26,300 members. Its target is 30,000 by the end of 2027. Another 3,500 joined in January.",
        "",
    ),
    ("Brackley Zoo had 418 births and 296 deaths in 2025. There were 122 fewer deaths.", ""),
]
"""Figures one slip from what the rows give, or told for another kind of change; an empty one stands for no dispute."""

WRONG_OF_THE_FLEET = [
    (
        "The two counties landed 648,000 tonnes of fish in 2025: Westfold 312,400 and Eastfold 371,600.",
        "648,000",
    ),
    (
        "Norvik landed 684,000 tonnes of fish in 2025. Of that 312,400 tonnes, or 54% in summer, was landed in Westfold.",
        "",
    ),
]

AROUND_THE_ROWS = [
    (
        "FLEET",
        "A season ticket of Tern Ferries costs €642 in 2026, up from €606. It costs €3 a month extra.",
        "€3 a month",
        "supported",
    ),
    (
        "FLEET",
        "A season ticket of Tern Ferries costs €642 in 2026, €36 more than in 2025, and a locker costs €3 a month.",
        "€3 a month",
        "unverifiable",
    ),
    (
        "FLEET",
        "A season ticket of Tern Ferries costs €642 in 2026, €36 more than in 2025, or 69 cents a week.",
        "69 cents a week",
        "unverifiable",
    ),
    (
        "FLEET",
        "An adult fare on Tern Ferries is €31.50, up from €28.80. That is €0.23 a month more.",
        "€0.23 a month",
        "supported",
    ),
    (
        "FLEET",
        "In 2025 Norvik had 2.14 million inhabitants. It had 5,236 boats, or a quarter.",
        "a quarter",
        "unverifiable",
    ),
    (
        "FLEET",
        "Norvik has 968,000 households. With 2.14 million inhabitants that makes 2.2 in each.",
        "2.2",
        "unverifiable",
    ),
    (
        "FLEET",
        "Norvik landed 684,000 tonnes in 2025. It has 968,000 households and 5,236 boats. That is 131 tonnes each.",
        "131 tonnes each",
        "supported",
    ),
    (
        "FLEET",
        "Tern Ferries mislaid 7,700 bags in 2025. The crew found four for every 1,000 passengers.",
        "four for every 1,000 passengers",
        "unverifiable",
    ),
    (
        "FLEET",
        "Tern Ferries took in €96.4m in 2025 and its operating costs were €88.7m, a surplus of €7.7m, or €398 for every 100 passengers.",
        "€398 for every 100 passengers",
        "supported",
    ),
    (
        "FLEET",
        "Tern Ferries took in €96.4m in 2025 and its operating costs were €88.7m, a surplus of €7.7m, up from $5.2m.",
        "$5.2m",
        "unverifiable",
    ),
    (
        "FLEET",
        "The schools budget of Westfold is €734.2m in 2026, or €7,616 each; there are 96,400 pupils.",
        "€7,616 each",
        "unverifiable",
    ),
    (
        "GROUPS",
        "Ash Grove had 834 pupils in 2025, 22.3% of the residents of Wexley.",
        "22.3%",
        "unverifiable",
    ),
    (
        "GROUPS",
        "Bree handled 431,600 containers in 2025 and, like Kell, 43.0% of the coast's total.",
        "43.0%",
        "unverifiable",
    ),
    (
        "GROUPS",
        "Bree handled 431,600 containers in 2025, or at least 43.0% of the coast's total.",
        "at least 43.0%",
        "unverifiable",
    ),
    (
        "GROUPS",
        "Ships delayed at Bree came to 4.1% in 2025, about four fifths of Oster's.",
        "about four fifths",
        "supported",
    ),
    (
        "GROUPS",
        "Ships delayed at Bree came to 4.1% in 2025, about three quarters of the coast's.",
        "about three quarters",
        "unverifiable",
    ),
    (
        "HOSPITAL",
        "King's Wharf had 31,870 emergency admissions in 2025 and Abbey Road 19,370, a gulf of 12,500 between the two, up from 13,390.",
        "13,390",
        "unverifiable",
    ),
    (
        "HOSPITAL",
        "King's Wharf had 31,870 emergency admissions in 2025 and Abbey Road 19,370, a gulf of 12,500. A year earlier it was 11,930 a day.",
        "11,930 a day",
        "unverifiable",
    ),
    (
        "TOWN",
        "In 2025 7.6% of trains in Marlby were late. With 395 staff at the council that is 0.02% each.",
        "0.02% each",
        "unverifiable",
    ),
    (
        "TOWN",
        "In the week to 8 March 2026 Marlby had 4,200 library visits. That is 4,200 a week.",
        "4,200 a week",
        "unverifiable",
    ),
    (
        "TOWN",
        "In the week to 8 March 2026 Marlby had 4,200 library visits. That is 600 visits a day.",
        "600 visits a day",
        "supported",
    ),
    (
        "TOWN",
        "Marlby has 64,000 library books. Some 3,000 of them came last year.",
        "Some 3,000",
        "supported",
    ),
    ("TOWN", "The council had 395 staff in 2025. It loses one every 22 hours.", "22 hours", "unverifiable"),
    (
        "TOWN",
        "The council spent €18.6m on roads in 2025. That is €3.3m less than in 2024, but €100,000 less in December than in December 2024.",
        "€100,000",
        "supported",
    ),
    (
        "TOWN",
        "The council spent €18.6m on roads in 2025. The work is done. The road is open. Over three years it has spent €62.9m.",
        "€62.9m",
        "supported",
    ),
    (
        "TOWN",
        "The council's income was €33.8m and its surplus €4.2m and its wages €12.4m in 2025, 36.7% of revenue.",
        "36.7%",
        "unverifiable",
    ),
    (
        "TOWN",
        "There were 941 thefts in Marlby in 2025 and 188 thefts were solved, one every 47 hours.",
        "47 hours",
        "supported",
    ),
    ("TOWN", "There were 941 thefts in Marlby in 2025, a drop of a tenth on 2024.", "tenth", "unverifiable"),
    (
        "ZOO",
        "Births outnumbered deaths at Brackley Zoo by 122. It had 418 births and 296 deaths in 2025.",
        "122",
        "unverifiable",
    ),
    (
        "ZOO",
        "Brackley Zoo had 418 births and 296 deaths in 2025 and took in £9.74m; the surplus was 122.",
        "122",
        "supported",
    ),
    ("ZOO", "Brackley Zoo had 418 births and 296 deaths in 2025. The gap is 122.", "122", "supported"),
    (
        "ZOO",
        "Brackley Zoo had 438,200 visitors in 2025. Some 25,500 of them came in the past year.",
        "Some 25,500",
        "unverifiable",
    ),
    (
        "ZOO",
        "Brackley Zoo has 26,300 members. Its target is 30,000 by the end of 2027, so it needs a further 308 a month.",
        "a further 308 a month",
        "unverifiable",
    ),
    (
        "ZOO",
        "Brackley Zoo has 26,300 members. Its target is 30,000 by the end of 2027, so it still needs 3,000 to 4,000.",
        "3,000 to 4,000",
        "supported",
    ),
    ("ZOO", "Brackley Zoo took in £9.74m in 2025. It spent £9.12m, £0.62m less.", "£0.62m", "supported"),
    (
        "ZOO",
        "Brackley Zoo took in £9.74m in 2025.\n\nIts outlay was £9.12m.\n\nThere was £620,000 left over.",
        "£620,000",
        "unverifiable",
    ),
    (
        "ZOO",
        "The plan asks for 500,000 visitors to Brackley Zoo a year by 2028. It would have to attract another 61,800.",
        "61,800",
        "unverifiable",
    ),
    (
        "ZOO",
        "The target of Brackley Zoo is 30,000 members by the end of 2027. It has 26,300. The weather was fine. It still needs 3,700.",
        "3,700",
        "unverifiable",
    ),
    ("ZOO", "Brackley Zoo had 418 births in 2025. There were 296 deaths, 29% fewer.", "29%", "supported"),
    (
        "ZOO",
        "Brackley Zoo had 418 births in 2025. There were 296 deaths, a third fewer.",
        "a third",
        "unverifiable",
    ),
    (
        "ZOO",
        "Brackley Zoo had 438,200 visitors in 2025. Seaholme Aquarium had 364,900 visitors, 17% fewer.",
        "17%",
        "supported",
    ),
    ("ZOO", "Brackley Zoo had 418 births and 296 deaths in 2025, 29% fewer.", "29%", "supported"),
    (
        "TOWN",
        "There were 941 thefts in Marlby in 2025. East Ward accounted for 30.8% of all thefts.",
        "30.8%",
        "supported",
    ),
    (
        "TOWN",
        "There were 941 thefts in Marlby in 2025. East Ward made up 30.8% of the total.",
        "30.8%",
        "supported",
    ),
    (
        "TOWN",
        "There were 941 thefts in Marlby in 2025. East Ward accounted for 38.0% of all thefts.",
        "38.0%",
        "disputed",
    ),
    (
        "TOWN",
        "There were 941 thefts in Marlby in 2025. East Ward accounted for 38.0% of all shoplifting.",
        "38.0%",
        "unverifiable",
    ),
    (
        "TOWN",
        "The council's income was €33.8m in 2025. Wages swallowed 36.7% of the income.",
        "36.7%",
        "supported",
    ),
    (
        "TOWN",
        "The council's income was €33.8m in 2025 and its wages €12.4m. Wages swallowed 46.7% of the income.",
        "46.7%",
        "disputed",
    ),
    (
        "TOWN",
        "The council's income was €33.8m in 2025. Pensions swallowed 63.7% of the income.",
        "63.7%",
        "unverifiable",
    ),
    (
        "TOWN",
        "The council's income was €33.8m in 2025. Wages rose by 36.7% of the income.",
        "36.7%",
        "unverifiable",
    ),
    (
        "FLEET",
        "Tern Ferries had 8,432 sailings and carried 1,934,000 passengers in 2025; each sailing carried 229 passengers on average.",
        "229 passengers",
        "supported",
    ),
    (
        "FLEET",
        "Tern Ferries had revenue of €96.4m in 2025 and 1,934,000 passengers. The average passenger paid €49.85.",
        "€49.85",
        "supported",
    ),
    (
        "FLEET",
        "Tern Ferries had revenue of €96.4m in 2025 and 1,934,000 passengers. The average season ticket cost €49.85.",
        "€49.85",
        "unverifiable",
    ),
    (
        "FLEET",
        "Westfold has 96,400 pupils and 6,180 teachers, 16 to a teacher.",
        "16",
        "supported",
    ),
    (
        "FLEET",
        "Westfold has 96,400 pupils and 6,180 teachers, so each teacher has 16 pupils.",
        "16 pupils",
        "supported",
    ),
    (
        "FLEET",
        "Westfold has 96,400 pupils and 6,180 teachers, so each teacher has 14 pupils.",
        "14 pupils",
        "disputed",
    ),
    (
        "FLEET",
        "Tern Ferries had revenue of €96.4m, up from €92.1m in 2024.",
        "€92.1m",
        "disputed",
    ),
    (
        "FLEET",
        "Tern Ferries had revenue of €96.4m, up from €92.1m in 2012.",
        "€92.1m",
        "unverifiable",
    ),
    (
        "FLEET",
        "Tern Ferries had revenue of €96.4m, up from €21.9m in 2010.",
        "€21.9m",
        "unverifiable",
    ),
    (
        "TOWN",
        "Marlby had 941 thefts in 2025. In 2024 it had 1,010, 95 fewer than in 2023.",
        "95",
        "supported",
    ),
    (
        "TOWN",
        "In 2024 Marlby had 1,010 thefts, 69 more than in 2025.",
        "69",
        "supported",
    ),
    (
        "TOWN",
        "In 2024 Marlby had 1,010 thefts, 69 fewer than in 2025.",
        "69",
        "disputed",
    ),
    (
        "TOWN",
        "The council had 395 staff in 2025. Fifteen people left.",
        "Fifteen people",
        "supported",
    ),
    (
        "TOWN",
        "The council had 395 staff in 2025. Forty people left.",
        "Forty people",
        "unverifiable",
    ),
    (
        "FLEET",
        "Norvik has 5,236 boats. Eleven boats closed the harbour.",
        "Eleven boats",
        "unverifiable",
    ),
    (
        "FLEET",
        "Tern Ferries took in €96.4m and spent €88.7m in 2025. Of every euro of revenue 92 cents went on costs.",
        "92 cents",
        "supported",
    ),
    (
        "FLEET",
        "Tern Ferries took in €96.4m in 2025 and its operating costs were €88.7m: for each euro of revenue 29 cents were spent.",
        "29 cents",
        "unverifiable",
    ),
    (
        "FLEET",
        "Tern Ferries took in €96.4m in 2025 and its operating costs were €88.7m. For every euro a child pays 50 cents more.",
        "50 cents",
        "unverifiable",
    ),
]
"""Pack, draft, a figure and its verdict: what is told of rows nearby, and what only looks like it."""
