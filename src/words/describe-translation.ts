import type { Article } from '../archive/article.ts';
import type { Wording } from './find-words.ts';

/** How a text was translated. */
export interface Translation extends NonNullable<Article['translation']> {
  /** The name of the original’s language, in the site’s language. */
  readonly fromLanguageName: string;
}

/** Says in sentences, as text, from which language, by whom or by what a text was translated, and who reviewed it. */
export function describeTranslation(translation: Translation, wording: Wording): string {
  const { method, reviewer } = translation;
  const { say } = wording;
  const { plain, notReviewed, reviewed, reviewedBy } = wording.words.translation;
  const translated = describeTranslator(translation, wording);
  if (reviewer !== undefined) return say(reviewedBy, { translated, reviewer });
  return say({ human: plain, machine: notReviewed, 'machine-reviewed': reviewed }[method], { translated });
}

function describeTranslator(translation: Translation, { words, say }: Wording): string {
  const { method, fromLanguageName: language, translator, engine } = translation;
  const { human, humanBy, machine, machineBy } = words.translation;
  if (method === 'human')
    return translator === undefined ? say(human, { language }) : say(humanBy, { language, translator });
  return engine === undefined ? say(machine, { language }) : say(machineBy, { language, engine });
}
