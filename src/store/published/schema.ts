/** What a build published, and what changed since. */
export const publishedSchema = `
-- What changed in the content’s tables since the site was last published: see changes.ts.
create table if not exists changes (
  kind text not null,
  id text not null,
  instant text not null default '',
  day text not null default '',
  primary key (kind, id, instant, day)
) strict, without rowid;

-- Every page as it was last published.
create table if not exists pages (
  path text primary key,
  digest text, -- of its record; null if it was never published
  is_unfinished integer not null default 0 -- 1: a build began to publish or remove it, and may have been stopped
) strict, without rowid;
create index if not exists pages_unfinished on pages (path, is_unfinished) where is_unfinished;

-- What a page asked of the archive besides its record when it was last published: see asked.ts. Most ask nothing.
create table if not exists asked (
  path text not null,
  question text not null, -- JSON
  digest text not null,   -- of what it was answered
  primary key (path, question)
) strict, without rowid;
create index if not exists asked_questions on asked (question, digest, path);

-- Every search bundle, and the lexicon, as it was last published, with the digest of what it was made from.
create table if not exists bundles (
  id text primary key,
  digest text not null,
  entry text not null, -- JSON: what the list of bundles says of it
  words blob -- packed: all that it can be found by; null for the lexicon
) strict, without rowid;

-- Every published file, and which part of a build makes it.
create table if not exists published (
  file text primary key,
  digest text,  -- of its bytes; null if it was never published
  size integer, -- bytes; null if it was never published
  maker text not null,
  is_unfinished integer not null default 0 -- 1: a build began to publish it, and may have been stopped: its bytes are not known
) strict, without rowid;
-- Every address at which a publication has answered, by its file. See addresses.ts.
create table if not exists addresses (
  file text primary key,
  is_left integer not null default 0, -- 1: no page or file of the site is there any more
  target text                         -- the path that it leads to then; null if nobody knows
) strict, without rowid;
create index if not exists addresses_left on addresses (file, target, is_left) where is_left;

-- What an article left since the site was last published: a part, or a story by its first article.
create table if not exists left_parts (
  kind text not null,
  id text not null,
  path text not null,
  primary key (kind, id, path)
) strict, without rowid;

-- A file of an earlier generation: nothing published names it, but a page that a cache still has may.
create table if not exists kept (
  file text primary key,
  digest text not null, -- of its bytes
  until text not null   -- the instant from which no page may be served that names it
) strict, without rowid;
-- An index has every column that its queries use, also those of its condition: otherwise SQLite reads every row.
create index if not exists published_beside_pages on published (file, digest, size, maker, is_unfinished)
  where maker <> 'page';
`;
