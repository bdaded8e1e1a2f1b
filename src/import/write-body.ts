import { listBodyAnchors } from '../body/analyse-body.ts';
import { decodePath } from '../archive/permalink.ts';
import type { DraftBody } from './article-draft.ts';
import { cleanText } from './clean-text.ts';
import { rewriteAddresses } from './markdown/rewrite-addresses.ts';
import type { MarkdownWriter } from './markdown-body.ts';
import type { BodyAddresses } from './resolve-body.ts';

/**
 * A body of any format as Markdown, with the addresses that its links and pictures have on this site.
 * @throws as `MarkdownWriter.write` does.
 */
export async function writeBody(
  body: DraftBody,
  { markdown, addresses }: { readonly markdown: MarkdownWriter; readonly addresses: BodyAddresses },
): Promise<string> {
  if (body.format === 'text') return markdown.write(body);
  const text = body.format === 'markdown' ? body.text : markdown.write(body);
  const written = await rewriteAddresses(cleanText(text), addresses);
  return (await withoutLostPlaces(written))
    .trim()
    .replace(/^[ \t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n');
}

/** A link to a place within the text that is not there would be an error: its words stay. */
async function withoutLostPlaces(markdown: string): Promise<string> {
  if (!/\]\(\s*<?#|\]:\s*#|href\s*=\s*["']?#/i.test(markdown)) return markdown;
  const places = new Set(listBodyAnchors(markdown));
  const isThere = (written: string) => places.has(decodePath(written.slice(1)));
  return await rewriteAddresses(markdown, {
    file: (written) => Promise.resolve(written),
    link: (written) => Promise.resolve(!written.startsWith('#') || isThere(written) ? written : undefined),
  });
}
