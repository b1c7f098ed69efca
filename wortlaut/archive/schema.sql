-- The archive: one SQLite file with everything that was read, ready to be searched.
--
-- What is kept for ever: `article`, `article_text`, `source`, `record`, `correction`, `run`,
-- `rejected`. All other tables are a projection: a pure function of the records and the corrections,
-- made so that questions are answered without opening a record. docs/archive.md describes the tables.
--
-- Numbers: `id` is an integer inside this file only; `sha256` names an article everywhere.
-- Offsets are Unicode code points of the article's text, half-open. Spans are JSON, [[start, end], …].
-- A `day` is an integer that sorts: 20231029; 20231000 is October 2023, 20230000 the year.

-- ---------------------------------------------------------------- what things are called

CREATE TABLE kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO kind VALUES
  (1, 'direct'), (2, 'indirect'), (3, 'reported'), (4, 'free_indirect'),
  (5, 'indirect_free_indirect');

CREATE TABLE medium (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO medium VALUES
  (1, 'speech'), (2, 'writing'), (3, 'thought'), (4, 'speech_or_writing'),
  (5, 'speech_or_thought'), (6, 'thought_or_writing');

CREATE TABLE act (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO act VALUES
  (1, 'state'), (2, 'claim'), (3, 'deny'), (4, 'accuse'), (5, 'demand'), (6, 'warn'),
  (7, 'announce'), (8, 'praise'), (9, 'criticise'), (10, 'speculate'), (11, 'ask'),
  (12, 'decline');

CREATE TABLE form (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO form VALUES (1, 'name'), (2, 'title'), (3, 'metonym'), (4, 'pronoun');

CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

-- ---------------------------------------------------------------- kept for ever

-- With which program and weights records were made; `weights` is a digest of the weight files.
CREATE TABLE program (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  weights TEXT NOT NULL,
  UNIQUE (version, weights)
) STRICT;

-- One ingest, or one call from Python. Without `finished` it was stopped. Times are UTC, ISO 8601.
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  finished TEXT,
  sources TEXT NOT NULL,                    -- JSON list, as they were named
  new INTEGER NOT NULL DEFAULT 0,
  known INTEGER NOT NULL DEFAULT 0,
  renewed INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What gave no article, each once; `run` is the last in which it did so.
CREATE TABLE rejected (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run,
  source TEXT NOT NULL,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  UNIQUE (source, reason, detail)
) STRICT;

-- One row a text. Title, outlet and date are those of its first source.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,              -- `article.id` of the record
  title TEXT,
  url TEXT,
  outlet INTEGER REFERENCES outlet,
  published TEXT,                           -- as in the record
  day INTEGER,                              -- the same as a number
  language TEXT NOT NULL
) STRICT;
CREATE INDEX article_day ON article (day);
CREATE INDEX article_outlet ON article (outlet, day);

CREATE TABLE article_text (
  article INTEGER PRIMARY KEY REFERENCES article,
  text BLOB NOT NULL                        -- UTF-8, zlib
) STRICT;

-- Where the text was found: the same text under two addresses is one article with two sources.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  run INTEGER NOT NULL REFERENCES run,
  title TEXT,
  url TEXT,
  outlet TEXT,
  published TEXT
) STRICT;
CREATE UNIQUE INDEX source_once ON source (
  article, ifnull(url, ''), ifnull(outlet, ''), ifnull(published, ''), ifnull(title, '')
);
CREATE INDEX source_url ON source (url) WHERE url IS NOT NULL;

-- The document as it was read, without its text; replaced as a whole by a newer reading.
CREATE TABLE record (
  article INTEGER PRIMARY KEY REFERENCES article,
  program INTEGER NOT NULL REFERENCES program,
  run INTEGER NOT NULL REFERENCES run,
  document BLOB NOT NULL                    -- see wortlaut/archive/packing.py
) STRICT;

-- What users put right. `article` is a sha256, so that a correction outlives the article's rows;
-- `actor` a key. In force while `undone` is null.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  made TEXT NOT NULL,
  author TEXT NOT NULL,
  action TEXT NOT NULL,
  article TEXT,
  actor TEXT,
  body TEXT NOT NULL,                       -- JSON, see wortlaut/archive/corrections/kinds.py
  undone TEXT,
  undone_by TEXT
) STRICT;
CREATE INDEX correction_article ON correction (article) WHERE undone IS NULL;
CREATE INDEX correction_actor ON correction (actor) WHERE undone IS NULL;

-- ---------------------------------------------------------------- projection: actors

-- One row a key; an actor without a key is known in its article only, and `article` is set.
-- The counts are of rows in `appearance`, `statement` and `about`.
CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  key TEXT UNIQUE,
  article INTEGER REFERENCES article,
  name TEXT NOT NULL,                       -- the fullest of the articles' names
  kind TEXT NOT NULL,
  country TEXT,
  wikidata TEXT,
  source TEXT,                              -- what an unnamed source is
  articles INTEGER NOT NULL DEFAULT 0,
  said INTEGER NOT NULL DEFAULT 0,
  about INTEGER NOT NULL DEFAULT 0,
  CHECK (key IS NULL OR article IS NULL)
) STRICT;
CREATE INDEX actor_article ON actor (article) WHERE article IS NOT NULL;
CREATE INDEX actor_said ON actor (said) WHERE said > 0;
CREATE INDEX actor_about ON actor (about) WHERE about > 0;
CREATE INDEX actor_wikidata ON actor (wikidata) WHERE wikidata IS NOT NULL;

-- The words that name an actor, pronouns left out; `mentions` counts them. The name in `actor` is
-- here too, with 0 where no article has these words.
CREATE TABLE alias (
  id INTEGER PRIMARY KEY,
  actor INTEGER NOT NULL REFERENCES actor,
  text TEXT NOT NULL,
  mentions INTEGER NOT NULL DEFAULT 0,
  UNIQUE (actor, text)
) STRICT;

-- Full-text index of the aliases, rowid = alias.id, see below. `tags` is "keyed" where the actor has a
-- key, so that those known in many articles are found among the many known in one.
CREATE VIRTUAL TABLE alias_words USING fts5 (words, lemmas, tags, tokenize = "ascii");

-- An actor in an article.
CREATE TABLE appearance (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  actor INTEGER NOT NULL REFERENCES actor,
  local TEXT NOT NULL,                      -- its id in the record
  name TEXT NOT NULL,
  roles TEXT NOT NULL                       -- JSON list
) STRICT;
CREATE INDEX appearance_article ON appearance (article);
CREATE INDEX appearance_actor ON appearance (actor, article);

CREATE TABLE mention (
  appearance INTEGER NOT NULL REFERENCES appearance,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  form INTEGER NOT NULL REFERENCES form,
  confidence REAL NOT NULL,
  PRIMARY KEY (appearance, "start", "end")
) STRICT, WITHOUT ROWID;

-- Actors who speak together: `member` is one of `actor`.
CREATE TABLE member (
  actor INTEGER NOT NULL REFERENCES actor,
  member INTEGER NOT NULL REFERENCES actor,
  article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (actor, member, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_member ON member (member, actor);
CREATE INDEX member_article ON member (article);

-- ---------------------------------------------------------------- projection: times

CREATE TABLE time (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  local TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL,
  value TEXT,
  mod TEXT,
  anchor TEXT,
  day INTEGER                               -- the value as a number, no more precise than it
) STRICT;
CREATE INDEX time_article ON time (article);

-- ---------------------------------------------------------------- projection: statements

-- Narrow, so that millions can be counted and sorted; the words are in `wording`.
CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  kind INTEGER NOT NULL REFERENCES kind,
  medium INTEGER REFERENCES medium,
  act INTEGER REFERENCES act,
  speaker INTEGER REFERENCES actor,         -- null where it is not clear who that is
  addressee INTEGER REFERENCES actor,
  outlet INTEGER REFERENCES outlet,         -- of the article
  published INTEGER,                        -- day of the article
  said INTEGER,                             -- day of `time`
  day INTEGER,                              -- `said`, where it is known, else `published`
  parent INTEGER REFERENCES statement,
  time INTEGER REFERENCES time,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX statement_article ON statement (article);
CREATE INDEX statement_parent ON statement (parent) WHERE parent IS NOT NULL;
CREATE INDEX statement_speaker ON statement (speaker, day, act, kind) WHERE speaker IS NOT NULL;
CREATE INDEX statement_addressee ON statement (addressee, day) WHERE addressee IS NOT NULL;
CREATE INDEX statement_day ON statement (day);
CREATE INDEX statement_time ON statement (time) WHERE time IS NOT NULL;

CREATE TABLE wording (
  statement INTEGER PRIMARY KEY REFERENCES statement,
  local TEXT NOT NULL,                      -- the statement's id in the record
  quote TEXT NOT NULL,
  spans TEXT NOT NULL,                      -- of the quotation
  speaker TEXT,                             -- the words that name the speaker
  addressee TEXT,
  cue TEXT
) STRICT;

-- Whom a statement is about: the actors mentioned inside its quotation, but for its speaker.
CREATE TABLE about (
  actor INTEGER NOT NULL REFERENCES actor,
  statement INTEGER NOT NULL REFERENCES statement,
  PRIMARY KEY (actor, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX about_statement ON about (statement, actor);

-- ---------------------------------------------------------------- projection: events

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  local TEXT NOT NULL,
  type TEXT NOT NULL,
  "trigger" TEXT NOT NULL,
  spans TEXT NOT NULL,                      -- of the trigger
  time INTEGER REFERENCES time,
  day INTEGER,                              -- day of `time`, where it is known, else of the article
  place TEXT,
  phase TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX event_article ON event (article);
CREATE INDEX event_type ON event (type, day);
CREATE INDEX event_time ON event (time) WHERE time IS NOT NULL;

CREATE TABLE event_actor (
  actor INTEGER NOT NULL REFERENCES actor,
  event INTEGER NOT NULL REFERENCES event,
  role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  PRIMARY KEY (actor, event, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_actor_event ON event_actor (event);

-- Who says that an event is so: the narrator, an actor, or the words that name a source.
CREATE TABLE attestation (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event,
  source TEXT NOT NULL,                     -- 'narrator', the actor's name, or the words
  actor INTEGER REFERENCES actor,
  statement INTEGER REFERENCES statement,
  status TEXT NOT NULL
) STRICT;
CREATE INDEX attestation_event ON attestation (event);
CREATE INDEX attestation_actor ON attestation (actor, status) WHERE actor IS NOT NULL;
CREATE INDEX attestation_statement ON attestation (statement) WHERE statement IS NOT NULL;

-- ---------------------------------------------------------------- full text

-- `words` holds the words of the text, `lemmas` the lemmas that are not among them, so that a
-- search for "verurteilte" OR "verurteilen" finds every form, and `words : "…"` the exact wording.
-- Both are written as in wortlaut/archive/terms.py: lower case, ä as ae, ß as ss, other marks
-- dropped. The tokenizer only splits at spaces, since all else was done before.

-- rowid = article.id. It keeps no words of its own: to replace a row it is told the old ones.
CREATE VIRTUAL TABLE article_words USING fts5 (
  title, words, lemmas, content = '', tokenize = "ascii"
);

-- rowid = statement.id. `speaker` and `about` hold the terms of the names: the words that name the
-- speaker here, and the names of the actors. `tags` holds what a statement is filtered by, as words
-- of their own: kind:direct medium:speech act:accuse speaker:12 addressee:3 about:7 outlet:2
-- month:202310 event:ACCUSE status:denied, with the ids of `actor` and `outlet`. Of actors who speak
-- together each is a speaker; speaker:0 is a statement of which it is not clear who speaks. `month`
-- is that of statement.day, 0 where it has none. `event` and `status` are those of the events that
-- the statement attests.
CREATE VIRTUAL TABLE statement_words USING fts5 (
  words, lemmas, speaker, about, tags, columnsize = 0, tokenize = "ascii tokenchars ':_'"
);

-- ---------------------------------------------------------------- counts

-- Kept by the triggers below, so that millions of rows need not be counted to be shown.

-- Statements by one thing: `facet` is kind, medium, act, outlet (ids, 0 for none) or month (day / 100,
-- 0 for none). Of the events that statements attest: event, source, status (words), by attestation.
CREATE TABLE facet_count (
  facet TEXT NOT NULL,
  value ANY NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (facet, value)
) STRICT, WITHOUT ROWID;

-- A speaker's statements; `act` is 0 for none.
CREATE TABLE speaker_count (
  speaker INTEGER NOT NULL,
  month INTEGER NOT NULL,
  act INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (speaker, month, act, kind)
) STRICT, WITHOUT ROWID;

-- How many of a speaker's statements are about another actor, and how many are addressed to them.
CREATE TABLE relation_count (
  speaker INTEGER NOT NULL,
  other INTEGER NOT NULL,
  about INTEGER NOT NULL,
  addressed INTEGER NOT NULL,
  PRIMARY KEY (speaker, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_count_about ON relation_count (speaker, about);
CREATE INDEX relation_count_other ON relation_count (other, about);

CREATE TRIGGER statement_counted AFTER INSERT ON statement BEGIN
  INSERT INTO facet_count VALUES
    ('kind', NEW.kind, 1), ('medium', ifnull(NEW.medium, 0), 1), ('act', ifnull(NEW.act, 0), 1),
    ('outlet', ifnull(NEW.outlet, 0), 1), ('month', ifnull(NEW.day, 0) / 100, 1)
  ON CONFLICT DO UPDATE SET statements = statements + 1;
  INSERT INTO speaker_count
  SELECT NEW.speaker, ifnull(NEW.day, 0) / 100, ifnull(NEW.act, 0), NEW.kind, 1
  WHERE NEW.speaker IS NOT NULL
  ON CONFLICT DO UPDATE SET statements = statements + 1;
  INSERT INTO relation_count
  SELECT NEW.speaker, NEW.addressee, 0, 1
  WHERE NEW.speaker IS NOT NULL AND NEW.addressee IS NOT NULL
  ON CONFLICT DO UPDATE SET addressed = addressed + 1;
END;

CREATE TRIGGER statement_uncounted AFTER DELETE ON statement BEGIN
  UPDATE facet_count SET statements = statements - 1 WHERE (facet, value) IN (VALUES
    ('kind', OLD.kind), ('medium', ifnull(OLD.medium, 0)), ('act', ifnull(OLD.act, 0)),
    ('outlet', ifnull(OLD.outlet, 0)), ('month', ifnull(OLD.day, 0) / 100)
  );
  UPDATE speaker_count SET statements = statements - 1
  WHERE speaker = OLD.speaker AND month = ifnull(OLD.day, 0) / 100
    AND act = ifnull(OLD.act, 0) AND kind = OLD.kind;
  UPDATE relation_count SET addressed = addressed - 1
  WHERE speaker = OLD.speaker AND other = OLD.addressee;
  DELETE FROM facet_count
  WHERE facet IN ('kind', 'medium', 'act', 'outlet', 'month') AND statements <= 0;
  DELETE FROM speaker_count WHERE speaker = OLD.speaker AND statements <= 0;
  DELETE FROM relation_count
  WHERE speaker = OLD.speaker AND other = OLD.addressee AND about <= 0 AND addressed <= 0;
END;

CREATE TRIGGER about_counted AFTER INSERT ON about BEGIN
  INSERT INTO relation_count
  SELECT speaker, NEW.actor, 1, 0 FROM statement
  WHERE id = NEW.statement AND speaker IS NOT NULL
  ON CONFLICT DO UPDATE SET about = about + 1;
END;

-- Rows of `about` are deleted before their statement.
CREATE TRIGGER about_uncounted AFTER DELETE ON about BEGIN
  UPDATE relation_count SET about = about - 1
  WHERE other = OLD.actor AND speaker = (SELECT speaker FROM statement WHERE id = OLD.statement);
  DELETE FROM relation_count
  WHERE other = OLD.actor AND speaker = (SELECT speaker FROM statement WHERE id = OLD.statement)
    AND about <= 0 AND addressed <= 0;
END;

CREATE TRIGGER attestation_counted AFTER INSERT ON attestation WHEN NEW.statement IS NOT NULL BEGIN
  INSERT INTO facet_count
  SELECT 'event', type, 1 FROM event WHERE id = NEW.event
  ON CONFLICT DO UPDATE SET statements = statements + 1;
  INSERT INTO facet_count VALUES ('source', NEW.source, 1), ('status', NEW.status, 1)
  ON CONFLICT DO UPDATE SET statements = statements + 1;
END;

CREATE TRIGGER attestation_uncounted AFTER DELETE ON attestation
WHEN OLD.statement IS NOT NULL BEGIN
  UPDATE facet_count SET statements = statements - 1
  WHERE (facet, value) IN (VALUES ('source', OLD.source), ('status', OLD.status));
  UPDATE facet_count SET statements = statements - 1
  WHERE facet = 'event' AND value = (SELECT type FROM event WHERE id = OLD.event);
  DELETE FROM facet_count WHERE facet IN ('event', 'status') AND statements <= 0;
  DELETE FROM facet_count WHERE facet = 'source' AND value = OLD.source AND statements <= 0;
END;

-- ---------------------------------------------------------------- the file

-- By which rules the full-text indexes were written (`terms.RULES`), and what else is one value.
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

PRAGMA application_id = 1464816212;         -- 'WORT'
PRAGMA user_version = 1;
