import type { Browser } from 'playwright-core';
import { openWatchedPage, type Alarms } from './watched-page.ts';

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
 * Shows what was rendered, many pieces a page. If a page gives an alarm, each of its pieces is shown alone, so that the
 * alarm names its vector.
 */
export async function showAll(browser: Browser, rendered: readonly Rendered[]): Promise<Alarms> {
  const page = await openWatchedPage(browser);
  const found: Alarms[] = [];
  for (let start = 0; start < rendered.length; start += piecesOfPage) {
    const pieces = rendered.slice(start, start + piecesOfPage);
    const alarms = await page.show(pieces.map(({ html }) => html));
    if (countAlarms(alarms) === 0) continue;
    const single: Alarms[] = [];
    for (const { vector, html } of pieces) single.push(nameVector(await page.show([html]), vector));
    found.push(...(single.some((alone) => countAlarms(alone) > 0) ? single : [alarms]));
  }
  await page.close();
  return joinAlarms(found);
}

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
