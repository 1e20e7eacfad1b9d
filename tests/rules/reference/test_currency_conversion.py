from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write

RATES = {
    "metrics": """metric,label,kind,unit,aliases
gbp-usd,Pound in dollars,rate,usd_per_gbp,exchange rate of the pound
eur-usd,Euro in dollars,rate,usd_per_eur,exchange rate of the euro
gbp-eur,Pounds for a euro,rate,gbp_per_eur,
eur-sek,Kronor for a euro,rate,sek_per_eur,
""",
    "facts": """entity,metric,period,value,unit,source,as_of
market,gbp-usd,2026-05,1.342,usd_per_gbp,Central bank,2026-06-01
market,gbp-usd,2025-11,1.314,usd_per_gbp,Central bank,2025-12-01
market,gbp-usd,2022,1.237,usd_per_gbp,Central bank,2023-01-05
market,eur-usd,2026-05,1.161,usd_per_eur,Central bank,2026-06-01
market,eur-usd,2019,1.120,usd_per_eur,Central bank,2020-01-05
market,gbp-eur,2026-05,0.865,gbp_per_eur,Central bank,2026-06-01
market,eur-sek,2026-05,10.92,sek_per_eur,Central bank,2026-06-01
""",
}

FLAGGED = [
    "The museum paid £2.4m ($5.1m) for the painting in November 2025.",
    "The club sold its goalkeeper for £12m ($9m) last month.",
    "The grant is worth £2.4m ($3.2bn).",
    "The bridge will be repaired for €40m ($34m).",
    "Tickets cost €30 ($52).",
    "The firm was fined €1.2bn ($140m) in 2019.",
    "The loan of £500,000 (€433,000) was signed in May 2026.",
    "She won $1.3m, or £1.75m, in May 2026.",
    "The orchestra was given 40 million kronor (€37m).",
    "The hospital raised £850,000 ($640,000) in November 2025.",
    # a dollar that says whose it is, and an amount behind one that is left alone
    "The museum in Sydney paid £2.4m (US$4.9m) for the painting in November 2025.",
    "The museum in Sydney paid £2.4m ($4.9m) for the painting; the frame cost £2.4m (US$4.9m).",
]

CLEAN = [
    "The museum paid £2.4m ($3.2m) for the painting in November 2025.",
    "The museum paid £2.4m ($3.1m) for the painting in November 2025.",
    "The museum paid £2.4m ($2.9m) for the painting in 2022.",
    "The museum paid £2.4m ($3.2m) for the painting in 2022.",
    "The museum paid £2.4m ($4.5m) for the painting in 2014.",
    "The museum paid £2.4m ($5.1m in today's money) for the painting in 2022.",
    "The painting was bought in 2008 and sold in 2025 for £2.4m ($4.6m).",
    "The museum paid £2.4m (then worth $5.1m) for the painting in November 2025.",
    "The museum paid £2.4m ($5.1m at a fixed rate) for the painting in November 2025.",
    "The museum paid £2.4m ($5.1m) for the painting after 2014.",
    "The bridge will be repaired for €40m ($46m).",
    "The bridge will be repaired for €40m (£34.6m).",
    "The museum in Sydney paid £2.4m ($4.9m) for the painting in November 2025.",
    "The orchestra was given 40 million kronor (€3.7m).",
    "The orchestra was given 40 million kroner (€3.4m).",
    "The club has debts of £12m and ($9m) a stadium.",
    "The fee was ¥600m ($9m).",
    "They paid £2.4m and then $5.1m for two paintings in November 2025.",
]


@pytest.fixture(scope="module")
def rates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(RATES, tmp_path_factory.mktemp("rates"))


@pytest.mark.parametrize("text", FLAGGED)
def test_a_restatement_beyond_the_rates_is_disputed(rates: Path, text: str) -> None:
    found = [f for f in checked(text, packs=(rates,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["currency-conversion"], found


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_where_a_rate_may_fit(rates: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(rates,)).findings if f.effect == "disputes"]
