/**
 * The tables of relating. Triggers note which articles came, changed or went since it last ran, whichever code changes
 * an article: `relation_changes` is empty if everything is related.
 */
export const relationSchema = `
-- What trended on a day.
create table if not exists trends (
  day text primary key,
  trends text not null -- JSON
) strict, without rowid;

-- What relating compares of a month’s articles, packed, as they were last related: see packed-columns.ts.
create table if not exists relation_months (
  month text primary key, -- of their instants
  known blob not null,    -- what every new article needs of all others
  paths blob not null,
  content blob not null   -- last: reading a column behind it would read it too
) strict;

-- An inverted index: which articles have a term, copies left out. Articles are keys, in the archive’s order.
create table if not exists relation_terms (
  term integer primary key,
  frequency integer not null,
  newest blob not null -- packed: up to 512 of the newest, always the newest 256, with how often they have it
) strict;

-- Which articles have a band of a sketch, many bands per bucket: see bands.ts.
create table if not exists relation_bands (
  bucket integer primary key,
  entries blob not null -- packed: bands with the articles’ keys, in the archive’s order
) strict;

-- How alike two articles of a language are that have nothing to do with one another, measured now and then.
create table if not exists relation_usual (
  articles integer not null, -- among the first so many of the archive
  language integer not null, -- a hash
  likeness real not null,
  one_source real not null,  -- the part of the pairs that one outlet has
  primary key (articles, language)
) strict, without rowid;

-- The articles that came, changed or went.
create table if not exists relation_changes (
  path text not null,
  instant text not null,
  primary key (path, instant)
) strict, without rowid;

-- The places of articles in parts that went, until the lists that go on with these parts are found again.
create table if not exists lost_places (
  kind text not null,
  id text not null,
  day text not null,
  instant text not null,
  path text not null,
  primary key (kind, id, day, instant, path)
) strict, without rowid;

create trigger if not exists place_went after delete on parts
when old.kind in ('topic', 'section', 'author', 'source') begin
  insert or ignore into lost_places (kind, id, day, instant, path)
    values (old.kind, old.id, old.day, old.instant, old.path);
end;
create trigger if not exists article_came after insert on articles begin
  insert or ignore into relation_changes (path, instant) values (new.path, new.instant);
end;
create trigger if not exists article_went after delete on articles begin
  insert or ignore into relation_changes (path, instant) values (old.path, old.instant);
end;
`;
