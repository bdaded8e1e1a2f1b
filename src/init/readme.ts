import type { SiteFacts } from './site-facts.ts';
import type { StarterTexts } from './starter-texts.ts';

/** The README of a new archive, for its editors: in their language, and in English for whoever helps them. */
export function formatReadme({ name }: SiteFacts, texts: StarterTexts, english: StarterTexts): string {
  const own = texts.language === english.language ? [] : [texts.readme, '---', '## In English'];
  return `${[`# ${name}`, ...own, english.readme].join('\n\n')}\n`;
}
