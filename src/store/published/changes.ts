import type { Day } from '../../archive/calendar.ts';
import type { Change } from '../../page-kinds/change.ts';
import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';

/**
 * Starts noting in the store every change of an article, of its parts, aliases, relations or story, of a day’s trends,
 * and of a file beside the articles. Triggers of the database do it, so that no code that writes can forget to.
 */
export function noteChanges(store: Store): void {
  store.execute(triggers);
}

/** Whether anything changed since the site was last published. */
export function hasChanges(store: Store): boolean {
  return store.get('select 1 from changes limit 1') !== undefined;
}

/** The changes since the site was last published that pages print; the bytes of files beside the articles are not among them. */
export function readChanges(store: Store): readonly Change[] {
  return store.all("select kind, id, instant, day from changes where kind <> 'media'").map((row) => ({
    // The triggers below write only these kinds.
    kind: text(row, 'kind') as Change['kind'],
    id: text(row, 'id'),
    instant: text(row, 'instant'),
    day: text(row, 'day'),
  }));
}

/** The days of the articles that were listed since the site was last published, and are not any more. */
export function listLeftDays(store: Store): readonly Day[] {
  const rows =
    store.all(`select distinct changes.day from changes left join articles on articles.path = changes.id
    where changes.kind = 'article' and coalesce(articles.is_listed, 0) = 0 order by changes.day`);
  return rows.map((row) => text(row, 'day'));
}

/** Notes that all changes are published. */
export function forgetChanges(store: Store): void {
  store.run('delete from changes');
  store.run('delete from left_parts');
}

function note(kind: string, columns: string, condition = '1'): string {
  return `insert or ignore into changes (kind, id, instant, day) select '${kind}', ${columns} where ${condition};`;
}

function noteArticle(row: 'old' | 'new'): string {
  return (
    note('article', `${row}.path, ${row}.instant, ${row}.day`) +
    note('story', `${row}.story, '', ''`, `${row}.story is not null`)
  );
}

/** Notes the other versions of an article in other languages, which lead to it, and the feeds that do. */
function noteVersions(row: 'old' | 'new'): string {
  const groups = [
    `translation_of = ${row}.path`,
    `${row}.translation_of is not null and translation_of = ${row}.translation_of`,
    `${row}.translation_of is not null and articles.path = ${row}.translation_of`,
  ];
  return groups
    .map(
      (group) => `insert or ignore into changes (kind, id, instant, day)
      select 'relations', path, instant, day from articles where ${group};
    insert or ignore into changes (kind, id, instant, day)
      select 'part', parts.kind || '/' || parts.id, '', parts.day from articles join parts using (path) where ${group};`,
    )
    .join('');
}

function noteRedirects(row: 'old' | 'new'): string {
  return `insert or ignore into changes (kind, id) select 'redirect', value from json_each(${row}.article, '$.aliases');`;
}

function notePart(row: 'old' | 'new'): string {
  return note('part', `${row}.kind || '/' || ${row}.id, '', ${row}.day`);
}

/** Notes what an article left, so that the address of what nothing belongs to any more can lead on. */
function noteLeft(columns: string, condition = '1'): string {
  return `insert or ignore into left_parts (kind, id, path) select ${columns} where ${condition};`;
}

function noteMedia(row: 'old' | 'new'): string {
  return note('media', `${row}.file, '', ''`);
}

/** Notes a file that an article or a page begins or ceases to use, because only files in use are published. */
function noteUse(row: 'old' | 'new'): string {
  return `insert or ignore into changes (kind, id) select 'media', file from files where name = ${row}.file;`;
}

/** Notes the articles that print a picture. Those that it leads changed in every list that shows them. */
function noteShowing(row: 'old' | 'new'): string {
  const led = `from articles where picture = ${row}.file`;
  return `insert or ignore into changes (kind, id, instant, day) select 'relations', path, instant, day
      from article_files join articles using (path) where article_files.file = ${row}.file;
    insert or ignore into changes (kind, id, instant, day) select 'article', path, instant, day ${led};
    insert or ignore into changes (kind, id, instant, day) select 'story', story, '', '' ${led} and story is not null;
    insert or ignore into changes (kind, id, instant, day) select 'part', parts.kind || '/' || parts.id, '', parts.day
      from articles join parts using (path) where picture = ${row}.file;`;
}

function trigger(name: string, event: string, statements: string): string {
  return `create temp trigger if not exists note_${name} after ${event} begin ${statements} end;`;
}

const relationsDiffer =
  'old.related is not new.related or old.duplicates is not new.duplicates or old.story is not new.story or old.more is not new.more';

const picturesDiffer = ['width', 'height', 'source', 'colour']
  .map((column) => `old.${column} is not new.${column}`)
  .join(' or ');

const triggers = [
  trigger('new_article', 'insert on main.articles', noteArticle('new') + noteVersions('new')),
  trigger('old_article', 'delete on main.articles', noteArticle('old') + noteVersions('old')),
  trigger('new_redirects', 'insert on main.article_data', noteRedirects('new')),
  trigger('old_redirects', 'delete on main.article_data', noteRedirects('old')),
  trigger(
    'relations',
    `update of related, duplicates, story, more on main.articles when ${relationsDiffer}`,
    note('relations', 'new.path, new.instant, new.day') +
      note('story', `old.story, '', ''`, 'old.story is not null') +
      note('story', `new.story, '', ''`, 'new.story is not null') +
      note(
        'membership',
        'new.path, new.instant, new.day',
        'old.story is not null and old.story is not new.story',
      ) +
      noteLeft(`'story', old.story, new.path`, 'old.story is not null and old.story is not new.story'),
  ),
  trigger('new_part', 'insert on main.parts', notePart('new')),
  trigger('old_part', 'delete on main.parts', notePart('old') + noteLeft('old.kind, old.id, old.path')),
  trigger('new_trends', 'insert on main.trends', note('trends', `new.day, '', new.day`)),
  trigger('old_trends', 'delete on main.trends', note('trends', `old.day, '', old.day`)),
  ...['article_files', 'page_files'].flatMap((table) => [
    trigger(`new_use_of_${table}`, `insert on main.${table}`, noteUse('new')),
    trigger(`old_use_of_${table}`, `delete on main.${table}`, noteUse('old')),
  ]),
  trigger('new_media', "insert on main.files when new.kind = 'media'", noteMedia('new')),
  // Also if the values stay equal: an update means that the file was read again.
  trigger('changed_media', "update of mark on main.files when new.kind = 'media'", noteMedia('new')),
  trigger('old_media', "delete on main.files when old.kind = 'media'", noteMedia('old')),
  trigger('new_picture', 'insert on main.pictures', noteShowing('new')),
  trigger('changed_picture', `update on main.pictures when ${picturesDiffer}`, noteShowing('new')),
  trigger('old_picture', 'delete on main.pictures', noteShowing('old')),
].join('\n');
