import { createSlug } from '../import/slug.ts';
import { formatPagesWorkflow } from './pages-workflow.ts';
import type { SiteFacts } from './site-facts.ts';

/** The files by which npm, git, GitHub and an editor know what to do with an archive. */
export function formatPackage({ name }: SiteFacts, program: string): Readonly<Record<string, string>> {
  const slug = createSlug(name);
  return {
    'package.json': formatJson({
      name: slug === '' ? 'news-archive' : slug,
      private: true,
      type: 'module',
      scripts: Object.fromEntries(commands.map((command) => [command, `limited-times ${command}`])),
      dependencies: { 'limited-times': program },
      // What may run a script of its own while it is installed.
      allowScripts: { esbuild: true, 'limited-times': true, node: true },
    }),
    'astro.config.mjs': astroConfig,
    '.gitignore': `${ignored.join('\n')}\n`,
    '.github/workflows/pages.yml': formatPagesWorkflow(),
    '.vscode/settings.json': formatJson({ 'yaml.schemas': schemas }),
    '.vscode/extensions.json': formatJson({ recommendations: ['redhat.vscode-yaml'] }),
  };
}

/** Hosts and editors call Astro’s own commands: they hand over to ours. */
const astroConfig = `import { defineConfig } from 'astro/config';
import archive from 'limited-times/astro';

export default defineConfig({ integrations: [archive()] });
`;

const commands = ['build', 'dev', 'check', 'new', 'import', 'preview'];

/** What the program makes. */
const ignored = [
  'node_modules/',
  ...['dist/', 'dist.*', '.dist.*'],
  ...['drafts/', 'drafts.*', '.drafts.*'],
  ...['.cache/', '.astro/'],
];

/** The schemas come with the program, so that they are those of the version that is installed. */
const schemaFolder = './node_modules/limited-times/program/schemas';
const schemas = {
  [`${schemaFolder}/site.json`]: 'site.yaml',
  [`${schemaFolder}/source.json`]: 'sources/*.yaml',
  [`${schemaFolder}/article.json`]: 'articles/**/*.md',
  [`${schemaFolder}/page.json`]: 'pages/*.md',
  [`${schemaFolder}/redirects.json`]: 'redirects.yaml',
};

function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
