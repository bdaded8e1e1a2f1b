import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';

/** What an editor knows of a field. */
interface Field {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Field>>;
  readonly items?: Field;
}

/** Astro makes the editors’ schema in this way: see `generateJSONSchema` of its content types. */
const schema = z.toJSONSchema(frontMatterSchema, { io: 'input', unrepresentable: 'any' }) as Field;

/** Every field with its path: `corrections/date`. */
function listFields({ properties = {}, items }: Field, path = ''): readonly (readonly [string, Field])[] {
  const inner = Object.entries(properties).flatMap(([name, field]) => [
    [`${path}${name}`, field] as const,
    ...listFields(field, `${path}${name}/`),
  ]);
  return [...inner, ...(items === undefined ? [] : listFields(items, path))];
}

const fields = new Map(listFields(schema));

test('An editor is told what every field of the front matter is for', () => {
  const silent = [...fields].filter(([, { description = '' }]) => description === '').map(([path]) => path);
  assert.deepEqual(silent, []);
});

test('An editor sees how long or of which form every text may be', () => {
  const free = [...fields].filter(
    ([, { type, format, pattern, maxLength, enum: words }]) =>
      type === 'string' && (format ?? pattern ?? maxLength ?? words) === undefined,
  );
  assert.deepEqual(
    free.map(([path]) => path),
    [],
  );
});

test('An editor knows instants, days and addresses by their form', () => {
  const published = new RegExp(fields.get('published')?.pattern ?? '');
  for (const right of ['2022-01-13', '2022-01-13T03:16Z', '2022-01-13T03:16:54.256+01:00'])
    assert.match(right, published);
  for (const wrong of ['13 January', '2022-1-3', '2022-01-13T03:16']) assert.doesNotMatch(wrong, published);
  assert.equal(fields.get('corrections/date')?.format, 'date');
  assert.equal(fields.get('sourceUrl')?.format, 'uri');
  assert.equal(fields.get('moreInformation/url')?.format, 'uri-reference');
});
