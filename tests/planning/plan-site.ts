import { planPages } from '../../src/planning/plan.ts';
import { digestPage } from '../../src/renderer/page-digest.ts';
import { createBodyReader } from '../../src/renderer/read-body.ts';
import { forgetChanges } from '../../src/store/published/changes.ts';
import { forgetPage, hasPages, rememberPage } from '../../src/store/published/pages.ts';
import type { TestSite } from '../test-site.ts';

/** Takes a site in, plans it, and remembers the plan as published. @returns the stale and removed paths. */
export async function planSite(site: TestSite): Promise<PlannedPaths> {
  const archive = await site.take();
  const context = { ...archive, readBody: createBodyReader(site.folder) };
  const isFirst = !hasPages(site.store);
  const { stale, removed } = planPages(site.store, archive, { context, isEverythingStale: isFirst });
  for (const page of stale) rememberPage(site.store, page.path, digestPage(archive, page));
  for (const path of removed) forgetPage(site.store, path);
  forgetChanges(site.store);
  return { stale: new Set(stale.map(({ path }) => path)), removed: new Set(removed) };
}

export interface PlannedPaths {
  readonly stale: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}
