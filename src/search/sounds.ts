/*
 * How a word sounds, roughly, in whatever alphabet it is written: Nazarbayev, Nasarbajew and Назарбаев sound alike. This
 * finds the other spellings of a name. Terms have a coarser key of their own (`nameKey`), which also joins cases.
 */

/** A word as sounds, a letter each: `aeiou`, consonants with `š` for sh, zh and ch, and `j` and `h`, which often fall silent. */
export type Sounds = string;

/**
 * The ways in which a word may sound, the likeliest first; none if it has no letter of an alphabet. There is a second one
 * where `ch` may be English or German.
 * @param folded see `foldSearchWord`.
 */
export function listSounds(folded: string): readonly Sounds[] {
  const readings = [readSounds(folded), readSounds(folded.replace(germanCh, 'kh'))];
  return [...new Set(readings)].filter((sounds) => sounds !== '');
}

/** The first two of a word’s consonants, those that languages confuse as one: nearly all spellings of a name share them. */
export function beginningOfSounds(sounds: Sounds): string {
  const classes = sounds.replace(/[aeioujh]/g, '').replace(/./g, (sound) => classOf.get(sound) ?? sound);
  return classes.replace(/(.)\1+/g, '$1').slice(0, 2);
}

/**
 * How far two words are apart as they sound: 0 if only the spelling differs, about 1 for each other consonant.
 * @param vowelCost what a vowel costs that only one of them has: little beside Arabic or Hebrew, which leave them out.
 */
export function compareSounds(first: Sounds, second: Sounds, vowelCost = 0.5): number {
  const costOf = (sound: string | undefined) => costAlone(sound ?? '', vowelCost);
  let row = [0];
  for (const [place, other] of Array.from(second).entries()) row.push((row[place] ?? 0) + costOf(other));
  for (const sound of first) {
    const next = [(row[0] ?? 0) + costOf(sound)];
    for (const [place, other] of Array.from(second).entries()) {
      const replaced = (row[place] ?? 0) + costBetween(sound, other);
      const dropped = (row[place + 1] ?? 0) + costOf(sound);
      next.push(Math.min(replaced, dropped, (next[place] ?? 0) + costOf(other)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Whether a word is in letters of an alphabet that mostly leaves vowels out. */
export function lacksVowels(folded: string): boolean {
  return /[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(folded);
}

function readSounds(folded: string): Sounds {
  const read = folded
    .replace(digraph, (written) => digraphs[written] ?? written)
    .replace(/[^aeioujhšptkgbdfvszlmnr]/gu, (letter) => sounds.get(letter) ?? '');
  return read.replace(/(.)\1+/gu, '$1');
}

function costAlone(sound: string, vowelCost: number): number {
  if (sound === 'j' || sound === 'h') return 0.1;
  return isVowel(sound) ? vowelCost : 1;
}

function costBetween(first: string, second: string): number {
  if (first === second) return 0;
  const pair = first < second ? first + second : second + first;
  const known = costs[pair];
  if (known !== undefined) return known;
  if (isVowel(first) && isVowel(second)) return 0.4;
  return classOf.get(first) !== undefined && classOf.get(first) === classOf.get(second) ? 0.3 : 1.2;
}

/** Sounds that transliterations mix up, in the order of the alphabet. */
const costs: Readonly<Record<string, number>> = {
  sz: 0.1,
  ij: 0.05,
  ej: 0.2,
  ei: 0.25,
  ou: 0.25,
  fv: 0.2,
  uv: 0.4,
  gh: 0.3,
  hk: 0.3,
};

function isVowel(sound: string): boolean {
  return 'aeiou'.includes(sound);
}

const classOf: ReadonlyMap<string, string> = new Map(
  ['pb', 'td', 'kg', 'szš', 'vf'].flatMap((members) =>
    Array.from(members, (sound): [string, string] => [sound, members.slice(0, 1)]),
  ),
);

/** Not in sch and tsch, which say what they are. */
const germanCh = /(?<![st])ch/g;

/** Letters that are one sound together. */
const digraphs: Readonly<Record<string, string>> = {
  ...{ schtsch: 'š', shch: 'š', tsch: 'š', dsch: 'j', dzh: 'j', sch: 'š', tch: 'š', chr: 'hr', chl: 'hl' },
  ...{ sh: 'š', ch: 'š', zh: 'š', cz: 'š', sz: 'š', kh: 'h', gh: 'g', ph: 'f', th: 't', rh: 'r' },
  ...{ ts: 's', tz: 's', ck: 'k', dj: 'j', qu: 'k', ce: 'se', ci: 'si', cy: 'sj' },
  ...{ oe: 'o', ue: 'u', ou: 'u', oo: 'u', ee: 'i', дж: 'j', шч: 'š' },
  ...{ ου: 'u', αι: 'e', ει: 'i', οι: 'i', μπ: 'b', ντ: 'd', γκ: 'g', τζ: 'j', αυ: 'av', ευ: 'ev' },
};
const digraph = new RegExp(
  Object.keys(digraphs)
    .sort((first, second) => second.length - first.length)
    .join('|'),
  'g',
);

/** Letters whose sound is another letter; Latin ones that are not here stand for themselves. */
const sounds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ c: 'k', q: 'k', w: 'v', x: 'ks', y: 'j' },
    ...{ а: 'a', б: 'b', в: 'v', г: 'g', ѓ: 'g', д: 'd', е: 'e', є: 'je', ж: 'š', з: 'z', ѕ: 'z', и: 'i' },
    ...{ і: 'i', ї: 'ji', й: 'j', ј: 'j', к: 'k', қ: 'k', л: 'l', љ: 'l', м: 'm', н: 'n', њ: 'n', ң: 'n' },
    ...{ о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'š', ђ: 'j', у: 'u', ү: 'u', ұ: 'u', ў: 'u' },
    ...{ ф: 'f', х: 'h', һ: 'h', ц: 's', ч: 'š', џ: 'j', ш: 'š', щ: 'š', ы: 'i', э: 'e', ю: 'ju', я: 'ja' },
    ...{ ә: 'a', ғ: 'g' },
    ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 't', ι: 'i', κ: 'k', λ: 'l', μ: 'm' },
    ...{ ν: 'n', ξ: 'ks', ο: 'o', π: 'p', ρ: 'r', σ: 's', τ: 't', υ: 'i', φ: 'f', χ: 'h', ψ: 'ps', ω: 'o' },
    ...{ ا: 'a', ب: 'b', پ: 'p', ت: 't', ث: 's', ج: 'j', چ: 'š', ح: 'h', خ: 'h', د: 'd', ذ: 'z', ر: 'r' },
    ...{ ز: 'z', ژ: 'š', س: 's', ش: 'š', ص: 's', ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ق: 'k', ك: 'k' },
    ...{ گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'u', ي: 'i' },
    ...{ א: 'a', ב: 'b', ג: 'g', ד: 'd', ה: 'h', ו: 'u', ז: 'z', ח: 'h', ט: 't', י: 'i', כ: 'k', ך: 'k' },
    ...{ ל: 'l', מ: 'm', ם: 'm', נ: 'n', ן: 'n', ס: 's', פ: 'p', ף: 'p', צ: 's', ץ: 's', ק: 'k', ר: 'r' },
    ...{ ש: 'š', ת: 't' },
  }),
);
