import { z } from 'zod';
import { isRegion, languageTag } from './language-tag.ts';
import { limits } from './limits.ts';
import { line, lineOrNothing, webAddress } from './text-field.ts';

/** content/sources/ID.yaml: an outlet that articles come from. */
export const sourceSchema = z.strictObject({
  name: line('The outlet’s name as readers know it, in its own script.', limits.name),
  language: languageTag('The language in which it publishes (BCP 47).'),
  country: z
    .string()
    .refine(isCountry, 'is not a country code of two capital letters (ISO 3166-1), such as ES')
    .optional()
    .describe('Where it is published.'),
  url: webAddress('Its home page.').optional(),
  description: lineOrNothing('One sentence about it.', limits.sentences).optional(),
});

/** An outlet; `id` is the name of its file. */
export interface Source extends z.output<typeof sourceSchema> {
  readonly id: string;
}

function isCountry(value: string): boolean {
  return /^[A-Z]{2}$/.test(value) && isRegion(value);
}
