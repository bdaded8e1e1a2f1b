import { relationSchema } from './relation-schema.ts';

/**
 * The store’s tables. A store with another version is made anew: everything in it can be found out again
 * from the content.
 */
export const storeVersion = 5;

export const storeSchema = `
create table if not exists meta (key text primary key, value text not null) strict, without rowid;

-- A content file as it was last read.
create table if not exists files (
  file text primary key,
  size integer not null,
  modified integer not null, -- nanoseconds
  digest text not null       -- of its bytes
) strict, without rowid;

-- An article, with what lists print of it in columns of their own.
create table if not exists articles (
  path text primary key,
  file text not null unique,
  instant text not null,
  day text not null,
  is_day_only integer not null,
  title text not null,
  summary text,
  language text not null,
  source text not null,
  is_listed integer not null, -- neither a draft nor withdrawn
  is_draft integer not null,
  is_moved_or_withdrawn integer not null,
  article text not null,     -- JSON
  references_ text not null, -- JSON: the links and images of its text, for checking
  analysis blob not null,    -- packed: its terms
  related text not null default '[]',    -- JSON: paths with their scores
  duplicates text not null default '[]', -- JSON: paths
  story text -- the path of its story’s first article
) strict, without rowid;
create index if not exists articles_in_order on articles (instant, path) where is_listed;
create index if not exists articles_of_day on articles (day, instant, path) where is_listed;
create index if not exists articles_of_story on articles (story, instant, path) where story is not null;

-- Which source, topics and language an article has. Days go with instants, so this is the archive’s order too.
create table if not exists parts (
  kind text not null,
  id text not null,
  name text not null,
  instant text not null,
  path text not null,
  day text not null,
  primary key (kind, id, day, instant, path)
) strict, without rowid;
create index if not exists parts_of_article on parts (path);

-- Every page as it was last published, with the digest of its record.
create table if not exists pages (
  path text primary key,
  digest text not null
) strict, without rowid;

-- Every search bundle as it was last published, with the digest of what it was made from.
create table if not exists bundles (
  id text primary key,
  digest text not null,
  entry text not null -- JSON: what the list of bundles says of it
) strict, without rowid;

-- Every published file with the digest of its bytes, and which part of a build makes it.
create table if not exists published (
  file text primary key,
  digest text not null,
  maker text not null
) strict, without rowid;
${relationSchema}`;
