"""An invented city with pools: visits of four years, money, staff, percentages, a goal and a forecast, each row with a name."""

POOLS = {
    "entities": """entity,label,type,part_of
city,Harbour City,city,
lido,Lido,pool,city
baths,Old Baths,pool,city
spa,Hill Spa,pool,
""",
    "metrics": """metric,label,kind,unit,aliases
visits,Visits,flow,visit,visits
lessons,Lessons,flow,visit,lessons
staff,Staff,stock,keeper,staff
income,Income,amount,million_eur,income
costs,Costs,amount,million_eur,costs
profit,Profit,amount,million_eur,profit
open,Days open,share,percent,days open
sunny,Sunny days,share,percent,sunny days
tickets,Tickets sold,flow,ticket,tickets|tickets sold
""",
    "facts": """fact,entity,metric,period,value,unit,source,status
v22,lido,visits,2022,31000,visit,R,
v23,lido,visits,2023,52000,visit,R,
v24,lido,visits,2024,36000,visit,R,
v,lido,visits,2025,38000,visit,R,
b24,baths,visits,2024,43000,visit,R,
b,baths,visits,2025,41000,visit,R,
s,spa,visits,2025,21000,visit,R,
l,lido,lessons,2025,9000,visit,R,
l23,lido,lessons,2023,8000,visit,R,
k,lido,staff,2025-12-31,42,keeper,R,
k24,lido,staff,2024-12-31,40,keeper,R,
k23,lido,staff,2023-12-31,39,keeper,R,
kb,baths,staff,2025-12-31,30,keeper,R,
i,lido,income,2025,1.2,million_eur,R,
i24,lido,income,2024,1.1,million_eur,R,
c,lido,costs,2025,0.9,million_eur,R,
o,lido,open,2025,80,percent,R,
o24,lido,open,2024,64,percent,R,
ob,baths,open,2025,70,percent,R,
c24,lido,costs,2024,0.8,million_eur,R,
p,lido,profit,2025,0.3,million_eur,R,
w,city,visits,2025,100000,visit,R,
w24,city,visits,2024,96000,visit,R,
wl,city,lessons,2025,60000,visit,R,
x,lido,tickets,2025,20200,ticket,R,
x24,lido,tickets,2024,20000,ticket,R,
g,lido,visits,2028,45000,visit,Plan,target
fc,lido,visits,2026,39000,visit,Plan,forecast
""",
    "units": "unit,dimension,factor,label,aliases\nvisit,count,1,visits,visit|visits\nkeeper,count,1,keepers,keeper|keepers\nticket,count,1,tickets,ticket|tickets\n",
}
