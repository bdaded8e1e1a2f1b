import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCommandLine, runCommand, UsageError } from '../src/commands/command-line.ts';
import { findSiteFolder } from '../src/commands/site-folder.mjs';
import { endWithErrors } from '../src/commands/print-errors.ts';
import { createNewArticle } from '../src/import/new-article.ts';
import { printLine } from '../src/log/print.ts';
import { nameCommands } from '../src/program/command-names.ts';
import { readSettings } from '../src/reading/read-settings.ts';

const help = `Starts an article: creates its file in the folder of its day, with the front matter that it needs.

  npm run new -- "HEADLINE" [options]

  --source ID        the outlet: the name of a file in sources/   (the house, else the only one)
  --published WHEN   when readers get it: an instant with its offset, or a day. Without it the article is a draft,
                     which readers get once you take “draft: true” out                        (a draft of now)
  --topic NAME       what it is about; may be repeated
  --slug WORDS       the end of its address                       (the headline’s words)
  --content DIR      the content: site.yaml, sources, articles    (this folder if it holds site.yaml, else content)
  --help             this text

  npm run new -- "Russia on the offensive" --source elparis --topic Kazakhstan --topic CSTO

src/archive/front-matter.ts describes every other key of the front matter. An article without a text is an error, so
that none is published before it is written.
`;

await runCommand(async () => {
  const { values, positionals } = readCommandLine({
    help,
    paths: ['content'],
    options: {
      source: { type: 'string' },
      published: { type: 'string' },
      topic: { type: 'string', multiple: true },
      slug: { type: 'string' },
      content: { type: 'string' },
    },
    takesWords: true,
  });
  const [title, surplus] = positionals;
  if (title === undefined) throw new UsageError('Say its headline, in quotation marks.');
  if (surplus !== undefined) throw new UsageError('Write the headline in quotation marks.');
  const { content = findSiteFolder() } = values;
  const { settings, errors } = await readSettings(content);
  if (settings === undefined) {
    endWithErrors(errors, { all: false });
    return;
  }
  const { topic: topics, source, published, slug } = values;
  const article = createNewArticle({ title, topics, source, published, slug }, settings, new Date());
  const file = join(content, article.file);
  if (existsSync(file)) throw new UsageError(`${file} is there already: give this one another --slug.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, article.text, { flag: 'wx' });
  printLine(file);
  printLine(
    `Write its text below the last line. ${nameCommands('“npm run dev”')} then shows it at ${article.path}.`,
  );
  if (published === undefined) printLine('It is a draft: to publish it, remove the line “draft: true”.');
});
