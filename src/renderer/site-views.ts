import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { listOwnNames } from './own-names.ts';

/*
 * A site’s own views and components, which take the place of ours of the same name. An import of one of ours leads to
 * the site’s, whoever imports it; only the site’s file of that name gets ours, so that it can put something around it.
 */

const sourceFolder = fileURLToPath(new URL('../', import.meta.url));
const overriddenModule = join(sourceFolder, 'components/overridden.ts');

/** The folders of ours whose components a site’s may replace. */
const replacedFolders = ['views', 'components', 'layouts'] as const;

/** What a site’s views import by our name, besides components: see `exports` in package.json. */
const namedModules: Readonly<Record<string, string>> = {
  'limited-times/records': 'page-kinds/records.ts',
  'limited-times/site': 'components/site.ts',
};

type ViteConfig = NonNullable<AstroUserConfig['vite']>;
type Plugin = Extract<NonNullable<ViteConfig['plugins']>[number], { name: string }>;

/**
 * Vite’s plugin that puts a site’s views in the place of ours.
 * @param viewsFolder may be missing, and come later.
 * @param writtenFolder where they are written, if those are a copy: packages are looked for from there.
 */
export function createViewsPlugin(viewsFolder: string, writtenFolder = viewsFolder): Plugin {
  const folder = resolve(viewsFolder);
  const isOwn = (file: string) => file.startsWith(`${folder}${sep}`);
  return {
    name: 'archive-site-views',
    enforce: 'pre',
    async resolveId(source, importer) {
      const from = importer?.replace(/\?.*$/, '');
      const target = findTarget(source, from);
      if (target !== undefined) {
        const own = findOwn(folder, target);
        if (own !== undefined && own !== from) return own;
        return source.startsWith('limited-times/') ? target : undefined;
      }
      if (from === undefined || !isOwn(from) || /^(?:\0|\/|virtual:|astro:)/.test(source)) return undefined;
      if (source.startsWith('.')) {
        if (isOwn(resolve(dirname(from), source))) return undefined;
        throw new Error(
          `It imports ${source}, which does not lie in views/. Put that file below views/: only what lies there is known to change a page.`,
        );
      }
      // Astro must be the program’s; another package may be the site’s own.
      const asOurs = () => this.resolve(source, join(sourceFolder, 'views/views.ts'), { skipSelf: true });
      if (/^astro(?:\/|$)/.test(source)) return asOurs();
      return (
        (await this.resolve(source, join(resolve(writtenFolder), 'views.ts'), { skipSelf: true })) ?? asOurs()
      );
    },
    load: (id) =>
      id === overriddenModule
        ? `export const overridden = new Set(${JSON.stringify(listOwnNames(folder))});`
        : undefined,
  };
}

/** The module of ours that an import means, if it means one by its name or may be replaced. */
function findTarget(source: string, importer: string | undefined): string | undefined {
  const named = namedModules[source];
  if (named !== undefined) return join(sourceFolder, named);
  if (source.startsWith('limited-times/')) return join(sourceFolder, source.slice('limited-times/'.length));
  if (importer === undefined || !source.startsWith('.') || !source.endsWith('.astro')) return undefined;
  const file = resolve(dirname(importer), source);
  return replacedFolders.includes(folderOf(file)) ? file : undefined;
}

/** `components` of a file right in that folder of ours. */
function folderOf(file: string): (typeof replacedFolders)[number] {
  // A file elsewhere has the name of no such folder.
  return dirname(relative(sourceFolder, file)) as (typeof replacedFolders)[number];
}

function findOwn(folder: string, target: string): string | undefined {
  if (!target.endsWith('.astro') || !replacedFolders.includes(folderOf(target))) return undefined;
  const own = join(folder, target.slice(dirname(target).length + 1));
  return existsSync(own) ? own : undefined;
}
