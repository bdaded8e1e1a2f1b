import type { Browser } from 'playwright-core';
import { openWatchedPage, type Alarms, type WatchedPage } from './watched-page.ts';

/** What a suite did, and all that went wrong: a row of the table. */
export interface SuiteResult {
  readonly name: string;
  readonly vectors: number;
  /** Vectors that the program did not accept. */
  readonly refused?: number;
  readonly renders: number;
  readonly alarms: Alarms;
}

/** A vector, and the HTML that was made of it. */
export interface Rendered {
  readonly vector: string;
  readonly html: string;
}

/**
 * Shows what was rendered, many pieces a page. If a page gives an alarm, its halves are shown, and theirs, until the
 * alarm names its vector.
 */
export async function showAll(browser: Browser, rendered: readonly Rendered[]): Promise<Alarms> {
  const page = await openWatchedPage(browser);
  const found: Alarms[] = [];
  // Feeds of three formats hold the same HTML: it need not be shown three times.
  const different = [...new Map(rendered.map((one) => [one.html, one])).values()];
  for (let start = 0; start < different.length; start += piecesOfPage)
    await findAlarms(page, different.slice(start, start + piecesOfPage), found);
  await page.close();
  return joinAlarms(found);
}

/** Adds the alarms of some pieces to those that were found. */
async function findAlarms(page: WatchedPage, pieces: readonly Rendered[], found: Alarms[]): Promise<void> {
  const alarms = await page.show(pieces.map(({ html }) => html));
  if (countAlarms(alarms) === 0) return;
  const before = found.length;
  const middle = Math.ceil(pieces.length / 2);
  if (pieces.length > 1 && before < namedAlarms) {
    await findAlarms(page, pieces.slice(0, middle), found);
    await findAlarms(page, pieces.slice(middle), found);
  }
  // What only happens together is told of all, and so is all after enough were named.
  if (found.length === before)
    found.push(nameVector(alarms, pieces.map(({ vector }) => vector).join(' ... ')));
}

/** A program that lets everything through would take hours to name each vector. */
const namedAlarms = 30;

const piecesOfPage = 250;

export const alarmKinds = ['scripts', 'requests', 'navigations', 'moved'] as const;

export function countAlarms(alarms: Alarms): number {
  return alarmKinds.reduce((sum, kind) => sum + alarms[kind].length, 0);
}

export function joinAlarms(all: readonly Alarms[]): Alarms {
  return {
    scripts: all.flatMap(({ scripts }) => scripts),
    requests: all.flatMap(({ requests }) => requests),
    navigations: all.flatMap(({ navigations }) => navigations),
    moved: all.flatMap(({ moved }) => moved),
  };
}

/** The alarms, each with where it came from. */
export function nameVector(alarms: Alarms, vector: string): Alarms {
  const name = (what: string) => `${what} by ${JSON.stringify(vector.slice(0, 200))}`;
  return {
    scripts: alarms.scripts.map(name),
    requests: alarms.requests.map(name),
    navigations: alarms.navigations.map(name),
    moved: alarms.moved.map(name),
  };
}
