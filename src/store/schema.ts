import { relationSchema } from './content/relation-schema.ts';

/**
 * The store’s tables. A store with another version is made anew: everything in it can be found out again
 * from the content.
 */
export const storeVersion = 17;

export const storeSchema = `
create table if not exists meta (key text primary key, value text not null) strict, without rowid;

-- A content file, an article or a picture, as it was last read.
create table if not exists files (
  file text primary key,
  size integer not null,
  modified real not null, -- milliseconds
  blob text,              -- git’s name for its bytes, where git knows the file
  digest text not null    -- of its bytes; empty for a picture
) strict, without rowid;

create index if not exists files_of_pictures on files (file) where digest = '';

-- How large a picture is, in pixels, where its file tells.
create table if not exists pictures (
  file text primary key,
  width integer not null,
  height integer not null
) strict, without rowid;

-- A folder of such files, as the file system or git last told of it.
create table if not exists folders (
  folder text primary key,
  digest text not null -- of its listing
) strict, without rowid;

-- An article, with what lists print of it. Narrow: lists read many of these rows.
create table if not exists articles (
  path text primary key,
  path_key text not null, -- the same for addresses that some server takes for one
  file text not null unique,
  digest text not null,   -- of its file’s name and bytes, and the language that it was written in, which its source may say
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
  related text not null default '[]',    -- JSON: paths with their scores
  duplicates text not null default '[]', -- JSON: paths
  story text -- the path of its story’s first article
) strict, without rowid;
-- What is asked for by an index, its condition too, is a column of it: else SQLite looks into every row.
create index if not exists articles_in_order on articles (instant, path, is_listed) where is_listed;
create index if not exists articles_of_day on articles (day, instant, path, digest, is_day_only, is_listed) where is_listed;
create index if not exists articles_of_story on articles (story, instant, path, is_listed) where story is not null;
create index if not exists articles_after_first on articles (story, path) where is_listed and story <> path;
create index if not exists articles_moved on articles (path) where is_moved_or_withdrawn;
create index if not exists articles_by_key on articles (path_key);
create index if not exists articles_in_draft on articles (path) where is_draft;

-- What is read of one article at a time. Wide rows: in a table without rowid they would spill over its pages.
create table if not exists article_data (
  path text not null unique,
  article text not null, -- JSON
  references_ text,      -- JSON: the links, pictures and aliases of its text, for checking; null where it has none
  analysis blob not null -- packed: its terms
) strict;
create index if not exists articles_with_references on article_data (path) where references_ is not null;

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

-- How many listed articles each day has: see counts.ts.
create table if not exists day_counts (
  day text primary key,
  count integer not null
) strict, without rowid;

-- How many each source, topic and language has in each month.
create table if not exists part_counts (
  kind text not null,
  id text not null,
  month text not null,
  count integer not null,
  primary key (kind, id, month)
) strict, without rowid;

-- What changed in the tables above since the site was last published: see changes.ts.
create table if not exists changes (
  kind text not null,
  id text not null,
  instant text not null default '',
  day text not null default '',
  primary key (kind, id, instant, day)
) strict, without rowid;

-- Every page as it was last published, with the digest of its record.
create table if not exists pages (
  path text primary key,
  digest text not null
) strict, without rowid;

create index if not exists pages_left on pages (path) where digest = '';

-- Every search bundle, and the lexicon, as it was last published, with the digest of what it was made from.
create table if not exists bundles (
  id text primary key,
  digest text not null,
  entry text not null, -- JSON: what the list of bundles says of it
  words blob -- packed: all that it can be found by; of the lexicon none
) strict, without rowid;

-- Every published file with the digest of its bytes, and which part of a build makes it.
create table if not exists published (
  file text primary key,
  digest text not null,
  size integer not null, -- bytes
  maker text not null
) strict, without rowid;
create index if not exists published_beside_pages on published (file, digest, size, maker) where maker <> 'page';

${relationSchema}`;
