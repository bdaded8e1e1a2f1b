import { english } from '../src/words/catalogues/en.ts';
import { createWording } from '../src/words/wording.ts';

/** What the frame of an English site says. */
export const englishWording = createWording(english, 'en');
