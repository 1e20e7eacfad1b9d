"""The tables of a compiled pack."""

from factcheck.reference import aliases

FORMAT = "2"
"""Raised whenever a change here or in what is written makes older stores wrong."""

SCHEMA = (
    """
CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE entity(
  num INTEGER PRIMARY KEY, id TEXT UNIQUE, label TEXT, key TEXT, type TEXT, part_of TEXT, plain INTEGER, line INTEGER);
CREATE INDEX entity_key ON entity(key);
CREATE TABLE membership(
  part TEXT, whole TEXT, first INTEGER, last INTEGER, PRIMARY KEY(whole, part, first)) WITHOUT ROWID;
CREATE INDEX membership_part ON membership(part);
CREATE TABLE metric(
  num INTEGER PRIMARY KEY, id TEXT UNIQUE, label TEXT, key TEXT, kind TEXT, unit TEXT, multiplier TEXT, dimension TEXT,
  rate_of TEXT, share_of TEXT, min TEXT, max TEXT, plausible_low TEXT, plausible_high TEXT, polarity TEXT,
  definition TEXT, not_comparable_with TEXT, stale_after_days INTEGER, plain INTEGER, line INTEGER);
CREATE TABLE phrase(metric TEXT, pattern TEXT);
CREATE TABLE definition(num INTEGER PRIMARY KEY, id TEXT UNIQUE, label TEXT, narrower_than TEXT);
CREATE TABLE unit(num INTEGER PRIMARY KEY, id TEXT UNIQUE, dimension TEXT, factor TEXT, label TEXT, aliases TEXT);
CREATE TABLE period(num INTEGER PRIMARY KEY, label TEXT, first INTEGER, last INTEGER, calendar TEXT);
CREATE TABLE origin(num INTEGER PRIMARY KEY, source TEXT, url TEXT, as_of INTEGER);
CREATE TABLE trait(
  num INTEGER PRIMARY KEY, unit TEXT, multiplier TEXT, status TEXT, claimant TEXT, claimant_text TEXT,
  definition TEXT, rank TEXT, checked TEXT, licence TEXT);
CREATE TABLE staged(
  entity INTEGER, metric INTEGER, first INTEGER, line INTEGER, period INTEGER, value TEXT, low TEXT, high TEXT,
  trait INTEGER, origin INTEGER, fact TEXT, superseded_by TEXT, derived_from TEXT, note TEXT);
CREATE TABLE statement(
  num INTEGER PRIMARY KEY, id TEXT, speaker TEXT, speaker_text TEXT, quote TEXT, occasion TEXT, place TEXT,
  period INTEGER, medium TEXT, note TEXT, line INTEGER, origin INTEGER);
CREATE TABLE event(
  num INTEGER PRIMARY KEY, id TEXT, label TEXT, period INTEGER, place TEXT, note TEXT, line INTEGER,
  origin INTEGER);
CREATE TABLE role(
  num INTEGER PRIMARY KEY, entity TEXT, role TEXT, holder TEXT, holder_text TEXT, first INTEGER, last INTEGER,
  line INTEGER, origin INTEGER);
CREATE TABLE target(
  num INTEGER PRIMARY KEY, id TEXT, entity TEXT, metric TEXT, comparator TEXT, value TEXT, unit TEXT,
  multiplier TEXT, due INTEGER, set_on INTEGER, instrument TEXT, parts TEXT, note TEXT, line INTEGER,
  origin INTEGER);
CREATE TABLE series(metric TEXT, entity_set TEXT, first INTEGER, last INTEGER);
"""
    + aliases.SCHEMA
)

SORTED = """
CREATE TABLE row(
  entity INTEGER, metric INTEGER, first INTEGER, line INTEGER, period INTEGER, value TEXT, low TEXT, high TEXT,
  trait INTEGER, origin INTEGER, fact TEXT, superseded_by TEXT, derived_from TEXT, note TEXT,
  PRIMARY KEY(entity, metric, first, line)) WITHOUT ROWID;
INSERT INTO row SELECT * FROM staged ORDER BY entity, metric, first, line;
DROP TABLE staged;
CREATE INDEX row_metric ON row(metric, first);
CREATE INDEX row_fact ON row(fact) WHERE fact IS NOT NULL;
"""
