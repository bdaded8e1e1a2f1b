import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SSRResult } from 'astro';
import { createComponent, renderTemplate, renderToString } from 'astro/runtime/server/index.js';
import { keep } from '../../src/renderer/keep.ts';

interface Props {
  readonly article: { readonly title: string };
  readonly heading?: string;
}

/** What a component prints of a page needs no more of Astro’s context than this. */
const context = { _metadata: {}, clientDirectives: new Map() } as unknown as SSRResult;

function createCounted() {
  let count = 0;
  const component = createComponent((_: SSRResult, { article, heading = 'h2' }: Props) => {
    count += 1;
    return renderTemplate`<li>${heading} ${article.title}</li>`;
  });
  return { component, countPrinted: () => count };
}

test('A component is printed once for an object, with the same HTML each time', async () => {
  const { component, countPrinted } = createCounted();
  const kept = keep(component, { what: ({ article }: Props) => article });
  const article = { title: 'Tea & <b>' };
  const printed = [1, 2, 3].map(() => renderToString(context, kept, { article }, {}));
  assert.deepEqual(new Set(await Promise.all(printed)), new Set(['<li>h2 Tea &amp; &lt;b&gt;</li>']));
  assert.equal(countPrinted(), 1);
});

test('Another object with the same values is printed by itself, and so is another way to print', async () => {
  const { component, countPrinted } = createCounted();
  const kept = keep(component, {
    what: ({ article }: Props) => article,
    how: ({ heading = '' }: Props) => heading,
  });
  const article = { title: 'Tea' };
  await renderToString(context, kept, { article }, {});
  await renderToString(context, kept, { article: { ...article } }, {});
  assert.equal(await renderToString(context, kept, { article, heading: 'h3' }, {}), '<li>h3 Tea</li>');
  assert.equal(countPrinted(), 3);
});

test('Where nothing says what is printed, nothing is kept', async () => {
  const { component, countPrinted } = createCounted();
  const kept = keep(component, { what: () => undefined });
  for (const title of ['Tea', 'Coffee']) await renderToString(context, kept, { article: { title } }, {});
  assert.equal(countPrinted(), 2);
});

test('A component that waits for something is refused', async () => {
  const component = createComponent(() => Promise.resolve(renderTemplate`later`));
  await assert.rejects(renderToString(context, keep(component, { what: () => 'it' }), {}, {}), /at once/);
});
