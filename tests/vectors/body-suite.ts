import type { Browser } from 'playwright-core';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { englishWording } from '../english-wording.ts';
import { showAll, type SuiteResult } from './suite.ts';

const place = {
  folder: '/2022/01/13/',
  page: '/2022/01/13/a/',
  siteUrl: 'https://site.test',
  language: 'fr',
};

/** Shows the body that a page prints for each text. */
export async function tryBodies(browser: Browser, vectors: readonly string[]): Promise<SuiteResult> {
  const renderer = createMarkdownRenderer(englishWording);
  const rendered = vectors.map((vector) => ({ vector, html: renderer.render(vector, place) }));
  return {
    name: 'bodies',
    vectors: vectors.length,
    renders: rendered.length,
    alarms: await showAll(browser, rendered),
  };
}
