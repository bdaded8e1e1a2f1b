import { stringify } from 'yaml';
import { loadWords, findCatalogue } from '../words/catalogues.ts';
import { createArticles, starterSource, withName, type StarterContent } from './starter-articles.ts';
import { formatPackage } from './package-files.ts';
import { formatReadme } from './readme.ts';
import type { SiteFacts } from './site-facts.ts';
import { formatSiteYaml } from './site-yaml.ts';
import { drawIcon } from './starter-pictures.ts';
import { loadStarterTexts } from './starter-texts.ts';
import { formatStyleCss } from './style-css.ts';

/** What a new archive begins with. */
export interface Start {
  readonly facts: SiteFacts;
  /** The program as package.json names it: a range of versions, a tarball or a git address. */
  readonly program: string;
  readonly now: Date;
}

/** The files of a new archive, by their names from its folder. */
export async function createStarterFiles({ facts, program, now }: Start): Promise<Record<string, string>> {
  const catalogue = findCatalogue(facts.language);
  const texts = await loadStarterTexts(catalogue);
  const { privacy } = await loadWords(catalogue ?? 'en');
  const content: StarterContent = {
    facts,
    texts,
    now,
    isForeign: texts.language !== catalogue,
    ...(!facts.isOwnNews && { source: starterSource }),
  };
  const { about, outlet } = texts;
  return {
    'site.yaml': formatSiteYaml(facts, texts),
    'style.css': formatStyleCss(),
    ...(!facts.isOwnNews && {
      [`sources/${starterSource}.yaml`]: stringify({
        name: outlet,
        language: texts.language,
        url: 'https://gazette.example/',
      }),
    }),
    'pages/about.md': formatPage({ ...about, body: withName(about.body, content) }),
    'pages/privacy.md': formatPage({
      title: privacy.title,
      description: privacy.description,
      body: [privacy.files, privacy.search, privacy.host].join('\n\n'),
    }),
    ...createArticles(content),
    'public/favicon.svg': drawIcon(),
    'README.md': formatReadme(facts, texts, await loadStarterTexts('en')),
    ...formatPackage(facts, program),
  };
}

interface Page {
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

function formatPage({ body, ...matter }: Page): string {
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${body}\n`;
}

/** Of those files the ones that an archive can be given that has content already. */
export function selectFrame(files: Readonly<Record<string, string>>): Record<string, string> {
  const isContent = (name: string) => /^(?:site\.yaml$|(?:articles|pages|public|sources)\/)/.test(name);
  return Object.fromEntries(Object.entries(files).filter(([name]) => !isContent(name)));
}
