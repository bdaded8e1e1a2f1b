import type { Archive, PartCount, PartName } from '../archive/archive.ts';
import type { ArticleSummary } from '../archive/article.ts';
import type { Month, Period } from '../archive/calendar.ts';
import type { Direction } from '../archive/language.ts';
import type { Link } from './link.ts';
import { newestOfPart, partsBeside } from './list-lengths.ts';
import { partPeriodPath, partsPath, scopePath, type Part } from '../archive/permalink.ts';
import { coarserPeriod, createPeriodList, linkBeside, type PeriodList } from './period-list.ts';
import type { MonthEntry } from './period-pages.ts';

/** `/sources/`, `/topics/`, `/languages/`: all of one kind, by name. */
export interface PartsPage {
  readonly path: string;
  readonly partKind: Part['kind'];
  readonly entries: readonly PartEntry[];
}

export interface PartEntry extends PartLabel {
  readonly count: number;
  readonly newestDay: string;
}

/** What a part is called. It has no counts: an old month of a part must not change with today’s news. */
export interface PartLabel {
  readonly path: string;
  /** In its own language if it is a source or a language to read in. */
  readonly name: string;
  readonly language?: string;
  readonly direction?: Direction;
  /** Of a source: its language and country, in the site’s language. */
  readonly about?: readonly string[];
}

/** `/sources/elparis/`: what it is, its newest articles, its months, and what its articles have in common with others. */
export interface PartPage {
  readonly path: string;
  readonly part: Part;
  readonly entry: PartEntry;
  readonly description?: string;
  readonly homeUrl?: string;
  readonly newest: readonly ArticleSummary[];
  /** Newest first. */
  readonly months: readonly MonthEntry[];
  /** Topics, outlets and authors that its newest articles have, by kind. Lists that are empty are left out. */
  readonly beside: readonly PartsBeside[];
  /** Of a source: the outlets that reported the same before it. */
  readonly reporting: readonly PartLabel[];
}

export interface PartsBeside {
  readonly kind: Part['kind'];
  readonly parts: readonly PartLabel[];
}

/** `/sources/elparis/2022-01/`: all its articles of a month, the newest first. */
export interface PartMonthPage extends PeriodList {
  readonly path: string;
  readonly part: Part;
  readonly label: PartLabel;
  readonly month: Month;
  readonly previous?: Link;
  readonly next?: Link;
}

/** `/sources/elparis/2022-01-13/`: a day of a long month, or an hour of a long day; the newest first. */
export interface PartPeriodPage extends PeriodList {
  readonly path: string;
  readonly label: PartLabel;
  /** A day or an hour. */
  readonly period: Period;
  /** The list that it is a piece of: the part’s month or day. */
  readonly above: Link;
  readonly previous?: Link;
  readonly next?: Link;
}

export function createPartsPage(archive: Archive, partKind: Part['kind']): PartsPage {
  return {
    path: partsPath(partKind),
    partKind,
    entries: archive.listParts(partKind).map((count) => createEntry(archive, count)),
  };
}

export function createPartPage(archive: Archive, part: Part): PartPage {
  const source = part.kind === 'source' ? archive.sources.get(part.id) : undefined;
  return {
    path: scopePath(part),
    part,
    entry: createEntry(archive, findPart(archive, part)),
    ...(source?.description === undefined ? {} : { description: source.description }),
    ...(source?.url === undefined ? {} : { homeUrl: source.url }),
    newest: archive.listNewest(part, newestOfPart),
    months: monthsOf(archive, part).toReversed(),
    beside: listBeside(archive, part),
    reporting: listReporting(archive, part),
  };
}

/** Only topics stand beside others of their kind: an article has one source, and few have several authors. */
function listBeside(archive: Archive, part: Part): readonly PartsBeside[] {
  const kinds = besideKinds.filter((kind) => kind === 'topic' || kind !== part.kind);
  const found = archive.listBeside(part, kinds);
  return kinds
    .map((kind) => ({
      kind,
      parts: found.filter((beside) => beside.part.kind === kind).slice(0, partsBeside),
    }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ kind, parts }) => ({ kind, parts: parts.map((beside) => createNamed(archive, beside)) }));
}

const besideKinds = ['topic', 'source', 'author'] as const;

function listReporting(archive: Archive, { kind, id: own }: Part): readonly PartLabel[] {
  if (kind !== 'source') return [];
  return archive
    .listReporting(own, partsBeside)
    .map((id) => createNamed(archive, { part: { kind: 'source', id }, name: id }));
}

/** Countries and languages are for the pages of the parts themselves. */
function createNamed(archive: Archive, { part, name }: PartName): PartLabel {
  const known = part.kind === 'source' ? archive.sources.get(part.id)?.name : undefined;
  const { about: _, ...label } = createLabel(archive, { part, name: known ?? name });
  return label;
}

export function createPartMonthPage(archive: Archive, part: Part, month: Month): PartMonthPage {
  const months = archive.countMonths(part).map((count) => count.month);
  const place = months.indexOf(month);
  const previous = months[place - 1];
  const next = months[place + 1];
  return {
    path: partPeriodPath(part, month),
    part,
    label: createLabel(archive, findPart(archive, part)),
    month,
    ...createPeriodList(archive, part, month, (day) => partPeriodPath(part, day)),
    ...(previous === undefined ? {} : { previous: linkPeriod(part, previous) }),
    ...(next === undefined ? {} : { next: linkPeriod(part, next) }),
  };
}

export function createPartPeriodPage(archive: Archive, part: Part, period: Period): PartPeriodPage {
  const pathOf = (finer: Period) => partPeriodPath(part, finer);
  return {
    path: pathOf(period),
    label: createLabel(archive, findPart(archive, part)),
    period,
    above: linkPeriod(part, coarserPeriod(period)),
    ...createPeriodList(archive, part, period, pathOf),
    ...linkBeside(archive, part, period, pathOf),
  };
}

function monthsOf(archive: Archive, part: Part): readonly MonthEntry[] {
  return archive
    .countMonths(part)
    .map(({ month, count }) => ({ month, path: partPeriodPath(part, month), count }));
}

function linkPeriod(part: Part, period: Period): Link {
  return { title: period, path: partPeriodPath(part, period) };
}

function findPart(archive: Archive, part: Part): PartCount {
  const found = archive.listParts(part.kind).find((count) => count.part.id === part.id);
  if (found === undefined) throw new Error(`No article has the ${part.kind} ${part.id}.`);
  return found;
}

function createEntry(archive: Archive, part: PartCount): PartEntry {
  return { ...createLabel(archive, part), count: part.count, newestDay: part.newestDay };
}

function createLabel(archive: Archive, { part, name }: PartName): PartLabel {
  const base = { path: scopePath(part), name };
  // Readers look for the language that they read.
  if (part.kind === 'text') {
    const { names } = archive;
    return { ...base, name: names.own(part.id), language: part.id, direction: names.direction(part.id) };
  }
  const source = part.kind === 'source' ? archive.sources.get(part.id) : undefined;
  if (source === undefined) return base;
  const { language, country } = source;
  const names = [
    archive.names.languageTitle(language),
    ...(country === undefined ? [] : [archive.names.country(country)]),
  ];
  return { ...base, language, direction: archive.names.direction(language), about: names };
}
