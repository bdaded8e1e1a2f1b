import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Edition } from '../archive/edition.ts';
import type { BuildState } from '../site/build-state.ts';
import { isFolder } from '../files/list-files.ts';
import { makeWritable } from '../files/write-check.ts';
import { digestOf } from '../digests/digest.ts';
import type { PlanBasis } from './plan-basis.ts';
import type { Plan } from '../planning/plan.ts';
import { listArticleDigests } from '../store/content/articles.ts';
import type { Store } from '../store/database/database.ts';

/** A plan for several machines: the pages that they share, and what each must have before it renders. Plain data. */
export interface PlanFile extends Plan {
  /** The version of this format. */
  readonly version: number;
  /** What is published: every machine needs a store of this edition. */
  readonly edition: Edition;
  readonly basis: PlanBasis;
  /** The digest of the articles in the store that it was made from. Every machine needs the same articles. */
  readonly articles: string;
  readonly state: BuildState;
  readonly hasSearch: boolean;
}

export const planVersion = 3;

/** Makes the folder of a plan’s file. @throws if the file cannot be written, before the work that it is for. */
export function checkPlanPlace(file: string): void {
  const remedy = 'Name another file with --plan-out.';
  makeWritable(dirname(file), remedy);
  if (isFolder(file)) throw new Error(`${resolve(file)} is a folder. ${remedy}`);
}

export function writePlanFile(file: string, plan: PlanFile): void {
  writeFileSync(file, JSON.stringify(plan));
}

/** A plan and the digest of its whole file. The digest tells plans apart that were made from the same articles. */
export interface ReadPlan {
  readonly plan: PlanFile;
  readonly digest: string;
}

/** @throws if the file is not a plan, or has another version. */
export function readPlanFile(file: string): ReadPlan {
  const { json, digest } = parseJson(file);
  const { success, data } = z.object({ version: z.number() }).safeParse(json);
  if (!success) throw new Error(`${resolve(file)} is not a plan. Make one with --plan-out.`);
  if (data.version !== planVersion) {
    throw new Error(
      `${resolve(file)} was made by another version of this program. Make it again with --plan-out.`,
    );
  }
  // This version of the program wrote it.
  return { plan: json as PlanFile, digest };
}

/** Digests the paths and bytes of all articles. */
export function digestArticles(store: Store): string {
  const lines = listArticleDigests(store).map(({ path, digest }) => `${path} ${digest}`);
  return digestOf(lines.join('\n'));
}

function parseJson(file: string): { readonly json: unknown; readonly digest: string } {
  try {
    const json = readFileSync(file, 'utf8');
    return { json: JSON.parse(json), digest: digestOf(json) };
  } catch (error) {
    throw new Error(`${resolve(file)} cannot be read as a plan: ${String(error)}`, { cause: error });
  }
}
