import type { Archive } from '../archive/archive.ts';
import { formatCount, formatNumber } from '../log/build-log.ts';
import { planPages, type Plan } from '../planning/plan.ts';
import type { Settings } from '../reading/read-settings.ts';
import { createBodyReader } from '../renderer/read-body.ts';
import type { BuildState } from './build-state.ts';
import type { Build } from './open-build.ts';

export interface Planning {
  readonly settings: Settings;
  readonly state: BuildState;
  readonly archive: Archive;
}

/** Finds the pages to render and the pages to remove. */
export function planStage(
  { contentFolder, store, log }: Build,
  { settings, state, archive }: Planning,
): Plan {
  const stage = log.stage('plan');
  const context = { ...settings, readBody: createBodyReader(contentFolder) };
  const { stale, ...plan } = planPages(store, archive, {
    context,
    isEverythingStale: !state.isRendererKnown,
  });
  // If the output is not known, what the store says is published lies elsewhere.
  const removed = state.isOutputKnown ? plan.removed : [];
  stage.end(
    `${formatNumber(stale.length, 'page')} stale, ${formatCount(removed.length)} removed` +
      (state.isRendererKnown ? '' : `: ${state.whyEverything}`),
  );
  return { stale, removed };
}
