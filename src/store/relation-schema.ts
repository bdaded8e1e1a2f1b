/**
 * What relating keeps. Which articles came, changed or went since it last ran is written down by the database
 * itself, whoever changes an article: `relation_changes` is empty where everything is related.
 */
export const relationSchema = `
-- What trended on a day.
create table if not exists trends (
  day text primary key,
  trends text not null -- JSON
) strict, without rowid;

-- What is compared of the articles of a month, packed, as they were last related.
create table if not exists relation_months (
  month text primary key, -- of their instants
  columns blob not null
) strict;

-- The articles that came, changed or went.
create table if not exists relation_changes (
  path text not null,
  instant text not null,
  primary key (path, instant)
) strict, without rowid;

create trigger if not exists article_came after insert on articles begin
  insert or ignore into relation_changes (path, instant) values (new.path, new.instant);
end;
create trigger if not exists article_went after delete on articles begin
  insert or ignore into relation_changes (path, instant) values (old.path, old.instant);
end;
`;
