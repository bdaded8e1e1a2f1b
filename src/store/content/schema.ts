/** What is read from the content’s files. All of it can be derived from them again. */
export const contentSchema = `
-- A content file, an article or a file beside it, as it was last read.
create table if not exists files (
  file text primary key,
  name text,              -- of a file beside articles: its own, composed (NFC), as addresses name it
  kind text not null,     -- article or media: a picture, or another file beside articles
  mark text not null,     -- what tells whether its bytes may differ: see folder-listing.ts
  digest text,            -- of the bytes that were read; null if an article is to be made again
  is_uncertain integer not null default 0 -- 1: the next scan finds it changed, whatever its mark is
) strict, without rowid;

create index if not exists files_of_media on files (file, name) where kind = 'media';
create index if not exists files_by_name on files (name) where name is not null;

-- What a check warns of in an article: see advice.ts. Made when it is first asked for.
create table if not exists advice (
  file text primary key,
  digest text not null,  -- of the bytes that were looked at
  warnings text not null -- JSON
) strict, without rowid;

-- A picture of which the size is known, in pixels.
create table if not exists pictures (
  file text primary key, -- composed, as files.name
  width integer not null,
  height integer not null,
  source text, -- the digest of its bytes, if files in other sizes are made from it
  colour text, -- its main colour, #8a7f66, if one does not see through it
  fault text   -- what is wrong with its file: the name of a warning
) strict, without rowid;

-- A folder of such files, as the file system or git last listed it.
create table if not exists folders (
  folder text primary key,
  digest text -- of its listing; null if its files are to be compared one by one, whatever the listing is
) strict, without rowid;

-- An article, with what lists print of it. Narrow: lists read many of these rows.
create table if not exists articles (
  path text primary key,
  path_key text not null, -- equal for addresses that some server takes for the same
  file text not null unique,
  digest text not null,   -- of its file’s name and bytes, and of its language, which its source may set
  instant text not null,
  day text not null,
  is_day_only integer not null,
  title text not null,
  summary text,
  heading_check integer not null, -- of title and summary: see checked-value.ts
  language text not null,
  source text not null,   -- empty if it is the house’s own news
  translation_of text,    -- the path of the article that it is a version of
  picture text, -- the picture over its text, as pictures.file
  is_lead integer not null, -- its editors want it to lead the home page
  is_listed integer not null, -- neither left out nor withdrawn
  is_draft integer not null,
  is_embargoed integer not null, -- its file says so, whether it is due or not
  is_moved_or_withdrawn integer not null,
  hold text, -- why readers do not have it as of the store’s edition: draft, waiting or embargo
  is_left_out integer not null default 0, -- 1: the edition has nothing of it. A preview has drafts and what waits
  related text not null default '[]',    -- JSON: paths with their scores
  duplicates text not null default '[]', -- JSON: paths
  story text, -- the path of its story’s first article
  more text not null default '[]' -- JSON: what a short list of related articles goes on with, by parts
) strict, without rowid;
-- An index has every column that its queries use, also those of its condition: otherwise SQLite reads every row.
create index if not exists articles_in_order on articles (instant, path, is_listed) where is_listed;
create index if not exists articles_of_day on articles (day, instant, path, digest, is_day_only, is_listed) where is_listed;
create index if not exists articles_of_story on articles (story, instant, path, is_listed, translation_of) where story is not null;
create index if not exists articles_after_first on articles (story, path) where is_listed and story <> path;
create index if not exists articles_moved on articles (path) where is_moved_or_withdrawn;
create index if not exists articles_by_key on articles (path_key);
create index if not exists articles_by_original on articles (translation_of, path, instant, day, language, is_listed) where translation_of is not null;
create index if not exists articles_by_picture on articles (picture, path, instant, day, story, is_listed) where picture is not null;
create index if not exists articles_on_hold on articles (instant, path) where hold is not null;

-- What is read for one article at a time. The rows are wide: without rowid they would overflow the table’s pages.
create table if not exists article_data (
  path text not null unique,
  article text not null, -- JSON
  article_check integer not null,
  references_ text,      -- JSON: the links, pictures and aliases of its text, for checking; null if it has none
  reference_source text, -- JSON: what these are made of, if they depend on the site’s address; else null
  analysis_check integer not null,
  analysis blob not null -- packed: its terms
) strict;
create index if not exists articles_with_references on article_data (path) where references_ is not null;

-- An article whose file went: what its text came to, by which it is known at another address. See departed.ts.
create table if not exists departed (
  path text primary key,
  analysis blob not null
) strict, without rowid;

-- Which files beside articles an article shows or links to. Most use none.
create table if not exists article_files (
  file text not null, -- composed, as files.name
  path text not null, -- of the article
  primary key (file, path)
) strict, without rowid;
create index if not exists files_of_article on article_files (path);

-- The same for the pages of the editors.
create table if not exists page_files (
  file text not null,
  path text not null, -- of the page
  primary key (file, path)
) strict, without rowid;

-- Which source, topics and language an article has, and which slugs its topics had (former-topic, named by the new one). Days follow instants, so its order is the archive’s too.
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
`;
