import pytest

from tests.rules.cases import flags, stays_silent

RULE = "unit-conversion"

FLAGGED = [
    ("The cellars ran 2C (5.4F) above that in July.", "2C"),
    ("The sea is 3C (6.4F) warmer than usual.", "3C"),
    ("The wheat comes from 80 hectares (32 acres) leased outside the town.", "198"),
    ("The main crossing is 27 nautical miles (15km) and takes 110 minutes.", "km"),
    ("A gust of 81mph (50km/h) was logged at the harbour.", "81mph"),
    ("The barn lies 12km (19 miles) outside Brno.", "miles"),
    ("The barn lies 12km (6.5 miles) outside Brno.", "miles"),
    ("The brewery made 34.4 million litres last year. That is some 160.5 million pints.", "pints"),
    ("A greatcoat weighs 4kg (1.8lb) and costs 950 kronor.", "4kg"),
    ("The park covers 312 square kilometres (194 square miles).", "square miles"),
    ("Storms dropped 40mm (16in) of rain on the valley.", "40mm"),
    ("The company brewed 59,500 hectolitres, or nearly sixty million litres.", "litres"),
    ("The summit, 1,344 metres (2,410ft) high, was closed.", "1,344 metres"),
    ("The milk is served at 12C (21.6F).", "12C"),
    ("It was 41C (94F) in the shade.", "41C"),
    ("The truck carried 20 tonnes (9,072lb) of gravel.", "20 tonnes"),
    ("The tank holds 5,000 litres, or about 11,000 gallons.", "5,000 litres"),
    ("The plot, of 2.5 acres (6.2 hectares), was sold in May.", "2.5 acres"),
    ("The reactor runs at 1.2GW, or 120MW.", "1.2GW"),
    ("The reservoir covers 4 square miles (6.4 square km).", "6.4 square km"),
    ("The park spans 250 sq km (154 sq miles).", "154 sq miles"),
    ("The farm covers 1,200 hectares, or 1,865 acres.", "1,865 acres"),
    ("The tank holds 40,000 litres (18,000 gallons).", "18,000 gallons"),
    ("He ran 26.2 miles (45.2km).", "45.2km"),
    ("The bear weighed 310kg (583lb).", "583lb"),
    ("The tower is 96 metres (415 feet) tall.", "415 feet"),
    ("It stands 1,345 metres, or 3,890 feet, above the sea.", "3,890 feet"),
    ("Winds of 120 mph (153 kph) were measured.", "153 kph"),
    ("The snow lay 14 inches (45cm) deep.", "45cm"),
    ("The dam holds 2.4 cubic kilometres of water, or 240 million cubic metres.", "240 million cubic metres"),
    ("The new pipeline will run for 86 miles (112km) from the reservoir to the coast.", "112km"),
    ("Temperatures in the valley are expected to reach 34C (88F) on Saturday.", "88F"),
    ("The parcel weighed 12kg (16lb), the court was told.", "16lb"),
    ("The lake is 12 miles long (19km) and 3 miles wide (8km).", "8km"),
    (
        "It is 11 degrees Celsius (62 degrees Fahrenheit) in the caves all year round.",
        "62 degrees Fahrenheit",
    ),
    ("The tower stands 212 metres (596 feet) tall.", "596 feet"),
    ("Wind speeds reached 120 kilometres an hour (94mph) at the lighthouse.", "94mph"),
    ("The path is 43 miles (59 kilometres) long and rises 1,200 feet (366 metres).", "59 kilometres"),
    ("The town reached 104F (45C) on Tuesday, the hottest day of the year.", "104F"),
    ("It fell to 23F (minus 15C) at night.", "23F is about -5C"),
    ("Helium boils at 4.2 kelvin (-259C).", "-259C"),
    # of a range, the end that was converted wrongly is named
    ("Kiln fires burned at 1,100-1,200C (2,012-2,912F).", "The high end of 1,100-1,200C is about 2,190F"),
    ("The farm bought two to three acres (three to four hectares).", "is about 1.21 hectares"),
    ("Nights of -10 to -5C (14 to 32F) are forecast.", "14 to 32F"),
    ("The oven must reach 482F (520C) for the crust.", "520C"),
    ("The dam holds 2.6bn gallons (8.9bn litres).", "8.9bn litres"),
    # m is a metre here, no million
    ("The pass is at 6,560ft (2,524 m) above the sea.", "2,524 m"),
    ("The vat holds 1,000,000,000 ml (3 million litres) of wine.", "3 million litres"),
    ("The quarry moved 3.3m lb (2.5m kg) of stone.", "2.5m kg"),
    ("The screen minimum of -14.2C (8.4F) was the lowest of the winter.", "8.4F"),
    ("The longest game took 7 hours and 12 minutes, or 412 minutes, and ended in a draw.", "412 minutes"),
    ("The film runs for 132 minutes, or two hours and 22 minutes.", "132 minutes"),
    ("They worked along 47 kilometres of bank, 92 miles, in shifts of four hours.", "92 miles"),
    ("The wall is 20 metres high, 46 feet, and made of brick.", "46 feet"),
]

CLEAN = [
    "The cellars ran 3C (5F) above that in July.",
    "The sea is 2.5C (4F) warmer than usual.",
    "It is served at 12C (53F).",
    "The night before it had been about 2C (36F).",
    "The ferry runs 12km (6.5 miles) from the port to the island.",
    "The brewery made 34.4 million litres last year. That is some 60.5 million pints.",
    "The brewery made 34.4 million litres last year. That is some 72.7 million pints.",
    "The wheat comes from 80 hectares (198 acres) leased outside the town.",
    "The main crossing is 27 nautical miles (50km) and takes 110 minutes.",
    "A gust of 81mph (130km/h) was logged at the harbour.",
    "The barn lies 12km (7.5 miles) outside Brno.",
    "A greatcoat weighs 4kg (8.8lb) and costs 950 kronor.",
    "The company brewed 59,500 hectolitres, or nearly six million litres.",
    "The beer is meant to be served at 12C (54F).",
    "Cellars ran 3C (5.4F) above the usual temperature.",
    "# US and imperial gallons, the three tons",
    "The tank holds 5,000 litres (1,100 gallons).",
    "The tank holds 5,000 litres (1,320 gallons).",
    "The truck carried 20 tons (18 tonnes) of gravel.",
    # other things in brackets
    "She ran the 26 miles (three of them uphill) in four hours.",
    "The walks are 5 miles or 12km long.",
    "The hall is 30 metres long (40 years ago it was 20 yards).",
    "The player, 6ft 2in (1.88m), weighs 14 stone (89kg).",
    "It took 10 working days (two weeks).",
    "Nights fell to -5C (23F) in the hills.",
    "The lake is 12 miles (19km) long and 3 miles (5km) wide.",
    "The pool is kept at 26-28C (79-82F).",
    "The reservoir covers 4 square miles (10.4 square km).",
    "The dam holds 2.4 cubic kilometres of water, or 2.4 billion cubic metres.",
    "The lake is 12 miles long and the path round it 28 miles (45km).",
    "The mast is 96 metres high, twice the height of the old one, and overlooks the 58-metre church tower.",
    "The charity fed 1,200 families in December and 900 in January, 1,700 different families in all.",
    "Net income climbed to $184 million, or $1.12 a share, from $151 million, or 90 cents.",
    "The gauge in the valley fell to 14°F (-10°C) before dawn.",
    "The magnet was cooled to -269C (4 kelvin) before the test.",
    "The fire burned hundreds of acres (hundreds of hectares).",
    "Adults grow to 52ft and 140,000lb, or 16m and 64 tonnes.",
    "The screen minimum of -14.2C (6.4F) was the lowest of the winter.",
    "The film runs for 142 minutes, or two hours and 22 minutes.",
    "They worked along 47 kilometres of bank, 29 miles, in shifts of four hours.",
    "He walked 12 miles, 9 kilometres of it in the dark.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
