import type { Article } from '../archive/article.ts';
import { directionOf, isolateName } from '../archive/language.ts';
import type { Wording } from './wording.ts';
import { foreignLanguage, isForeign } from './word-marks.ts';
import { fillMessage } from './message.ts';
import { formName } from './name-forms.ts';
import type { Words } from './words.ts';

/** How a text was translated. */
export interface Translation extends NonNullable<Article['translation']> {
  /** The language of the original (BCP 47), and its name in the site’s language. */
  readonly fromLanguage: string;
  readonly fromLanguageName: string;
}

/** Says in sentences, as text, from which language, by whom or by what a text was translated, and who reviewed it. */
export function describeTranslation(translation: Translation, wording: Wording): string {
  const direction = directionOf(wording.words.language);
  return fillTranslation(translation, wording.words, (name) => isolateName(name, direction)).join('');
}

/**
 * The same in pieces, for callers that put elements around names: the sentences’ own text, and each name of a person or
 * a machine as `markName` makes it.
 */
export function fillTranslation<Name>(
  translation: Translation,
  words: Words,
  markName: (name: string) => Name,
): Pieces<Name> {
  const { method, reviewer } = translation;
  const { plain, notReviewed, reviewed, reviewedBy } = words.translation;
  const translated = fillTranslator(translation, words, markName);
  const form = { human: plain, machine: notReviewed, 'machine-reviewed': reviewed }[method];
  const filled =
    reviewer === undefined
      ? fillMessage<'translated', Pieces<Name>>(form, { translated })
      : fillMessage<'translated' | 'reviewer', Pieces<Name>>(reviewedBy, {
          translated,
          reviewer: [markName(reviewer)],
        });
  return filled.flatMap<string | Name>((piece) => piece);
}

type Pieces<Name> = readonly (string | Name)[];

/** The first of these sentences, without its stop: from which language and by whom, or by what. */
export function fillTranslator<Name>(
  { method, fromLanguage, fromLanguageName, translator, engine }: Translation,
  { translation, language: ownLanguage }: Words,
  markName: (name: string) => Name,
): Pieces<Name> {
  const { human, humanBy, machine, machineBy, languageForms } = translation;
  const around = directionOf(isForeign(human) ? foreignLanguage : ownLanguage);
  const language = isolateName(formName(fromLanguageName, fromLanguage, languageForms), around);
  if (method === 'human') {
    return translator === undefined
      ? fillMessage<'language', string | Name>(human, { language })
      : fillMessage<'language' | 'translator', string | Name>(humanBy, {
          language,
          translator: markName(translator),
        });
  }
  return engine === undefined
    ? fillMessage<'language', string | Name>(machine, { language })
    : fillMessage<'language' | 'engine', string | Name>(machineBy, { language, engine: markName(engine) });
}
