import type { Build } from '../site/open-build.ts';
import type { HostState } from './host-state.ts';
import { noteHostLimits } from './host-stage.ts';
import { prunePictures } from './prune-pictures.ts';
import { publishFiles } from './publish.ts';
import { stageFiles, type SiteParts } from './stage-site.ts';

/** Where what was made is published. */
export interface MergeTarget {
  /** Whether the published site lies elsewhere. */
  readonly isDelta: boolean;
  /** What is there, if anybody knows. */
  readonly host?: HostState | undefined;
}

/**
 * Stages what pages and search leave out, publishes all of it, drops from the cache what is shown no more, and says which
 * limits of the host are near.
 */
export async function mergeStage(build: Build, parts: SiteParts, target: MergeTarget): Promise<void> {
  const { archive, plan, state } = parts;
  const site = await stageFiles(build, parts);
  await publishFiles({ ...build, ...target }, { ...site, removed: plan.removed, state });
  prunePictures({ ...build, site: archive.site });
  noteHostLimits(build, archive);
}
