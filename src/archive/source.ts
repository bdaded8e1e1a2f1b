import { z } from 'zod';
import { languageTag } from './language-tag.ts';

/** content/sources/ID.yaml: an outlet that articles come from. */
export const sourceSchema = z.strictObject({
  name: z.string().min(1).describe('The outlet’s name as readers know it, in its own script.'),
  language: languageTag('The language in which it publishes (BCP 47).'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is not a country code of two capital letters (ISO 3166-1), such as ES')
    .optional()
    .describe('Where it is published.'),
  url: z.url().optional().describe('Its home page.'),
  description: z.string().optional().describe('One sentence about it.'),
});

/** An outlet; `id` is the name of its file. */
export interface Source extends z.output<typeof sourceSchema> {
  readonly id: string;
}
