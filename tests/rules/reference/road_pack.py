"""A pack of roads, tests and a town hall: what the working out of told rows is tried on."""

ROADS = {
    "entities": "entity,label,type,part_of,aliases\nlys,Lysmark,province,,the province\nost,Ostby,town,lys,\nvan,Vanby,town,lys,\n"
    "hall,Lysmark Council,council,,the council\n",
    "metrics": "metric,label,kind,unit,min,aliases\ndeaths,Road deaths,flow,death,0,road deaths|killed on the roads\n"
    "tests,Breath tests,flow,test,0,breath tests\nover,Drivers over the limit,flow,driver,0,over the limit\n"
    "spending,Road spending,amount,million_eur,0,spent on roads|road spending\nincome,Income,amount,million_eur,0,income\n"
    "tickets,Bus tickets,flow,million_ticket,0,tickets\nlevel,River level,index,metre,0,level|stood at|record\n"
    "profit,Profit,amount,million_eur,0,profit\ncomplaints,Complaints,flow,complaint,0,complaints\n"
    "ontime,Buses on time,share,percent,0,on time\n",
    "units": "unit,dimension,factor,label,aliases\ndeath,count,1,deaths,deaths|people\ntest,count,1,tests,tests\n"
    "driver,count,1,drivers,drivers\ncomplaint,count,1,complaints,complaints\nmillion_ticket,count,1000000,tickets,tickets\nmetre,length,1,metres,metre|metres\n",
    "targets": "target,entity,metric,comparator,value,unit,due,source\nt1,lys,deaths,<=,170,death,2030-12-31,Plan\n"
    "t2,lys,ontime,>=,93,percent,2027-12-31,Plan\n",
    "facts": "entity,metric,period,value,unit,source\n"
    "lys,deaths,2025,212,death,Board\nlys,deaths,2024,236,death,Board\nlys,deaths,2015,341,death,Board\n"
    "ost,deaths,2025,97,death,Board\nvan,deaths,2025,115,death,Board\n"
    "lys,tests,2025,402000,test,Board\nlys,tests,2024,367500,test,Board\n"
    "lys,over,2025,6030,driver,Board\nlys,over,2024,6250,driver,Board\n"
    "hall,spending,2025,18.6,million_eur,Council\nhall,spending,2024,21.9,million_eur,Council\n"
    "hall,spending,2023,22.4,million_eur,Council\nhall,income,2025,33.8,million_eur,Council\n"
    "lys,tickets,2025,41.3,million_ticket,Board\nlys,tickets,2024,39.8,million_ticket,Board\n"
    "lys,level,2026-02-08,6.14,metre,Board\nlys,level,2014-01-07,5.93,metre,Board\n"
    "hall,profit,2025,4.2,million_eur,Council\nhall,complaints,FY2025-26,418000,complaint,Council\n"
    "lys,ontime,2025,83.6,percent,Board\n",
}
