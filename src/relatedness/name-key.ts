/**
 * What the spellings of a name have in common in any language: its consonants, those that languages write differently
 * as one. Nasarbajew, Nazarbayev and Назарбаев have one key. So have the cases of a name, which differ in vowels mostly:
 * Путин, Путина.
 * @param folded a word: see `foldWord`.
 * @returns the word itself if it has no letter of such an alphabet.
 */
export function nameKey(folded: string): string {
  let key = '';
  for (const letter of folded.replace(digraph, (letters) => digraphs[letters] ?? letters)) {
    const sound = sounds.get(letter) ?? '';
    if (!key.endsWith(sound) || sound === '') key += sound;
  }
  return key === '' ? folded : key;
}

/** Letters that are one sound, the longest first. */
const digraphs: Readonly<Record<string, string>> = {
  tsch: 'š',
  dsch: 'š',
  sch: 'š',
  tch: 'š',
  sh: 'š',
  ch: 'š',
  zh: 'š',
  cz: 'š',
  sz: 'š',
  kh: 'k',
  ph: 'f',
  th: 't',
  ts: 's',
  tz: 's',
  ce: 's',
  ci: 's',
  cy: 's',
  // As in Джонсон, Johnson: the Latin j says nothing, since most languages write a vowel with it.
  дж: 'й',
};
const digraph = new RegExp(Object.keys(digraphs).join('|'), 'g');

/** Letters by sound. Vowels, semivowels and h are left out. */
const sounds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    b: 'bбبב',
    d: 'dđдђδدضד',
    g: 'gгґѓγغגگ',
    k: 'ckqкќқκقکכךק',
    l: 'lлљλلל',
    m: 'mмμمמם',
    n: 'nñńňнњңνنנן',
    p: 'pпπپ',
    r: 'rřрρرר',
    s: 'szśźżçцзсѕσςζصسزثذظסזצץ',
    t: 'tťтτθتطטת',
    v: 'fvwвфβφفפף',
    š: 'šşșčćžжчшщћџشچژש',
    ks: 'xξ',
    ps: 'ψ',
  }).flatMap(([sound, letters]) => Array.from(letters, (letter): [string, string] => [letter, sound])),
);
