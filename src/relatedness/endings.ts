/** What a language adds to the words of its dictionary. Everything is folded: see `foldWord`. */
export interface Endings {
  /** Longest first where one is the end of another. */
  readonly endings: string;
  /** What may stand before a word: articles, prepositions and conjunctions that are written with it. */
  readonly beginnings?: string;
  /**
   * Whether all nouns have capitals. Such words count whole, too, beside their stem: an article on the same compound is
   * more alike than one on another compound that begins alike.
   */
  readonly capitalsAreNouns?: boolean;
  /** How many letters of a word tell it from others. Default: 6. Scripts without vowels need fewer. */
  readonly length?: number;
}

const western = 'es os as e o a s';
const scandinavian = 'ernas erna arnas arna ornas orna ens ets ers ar er or en et ns s n t a e';
const danish = 'ernes erne enes ene ers ens ets er en et es s e';
const southSlavic = 'ovima evima ovi evi ima ama ega emu oga omu ova eva ih im om em oj a e i o u';
const czech = 'ovi eho emu ami ich ych ymi imi um am em om ou ich a e i o u y';
const turkic = `larinin lerinin larindan lerinden larinda lerinde larini lerini lardan lerden larda lerde larin lerin lari leri lara
  lere lar ler nin nun inin unun dan den tan ten da de ta te in un yi yu ya ye i u a e`;

/**
 * By language (ISO 639-1). English has rules of its own; Chinese, Japanese, Thai, Lao, Khmer and Burmese do not inflect
 * by endings that could be told from letters.
 */
export const endingsOf: Readonly<Record<string, Endings>> = {
  de: { endings: 'ern er em en es e s n', capitalsAreNouns: true },
  lb: { endings: 'en er es e n s t', capitalsAreNouns: true },
  nl: { endings: 'en s e' },
  sv: { endings: scandinavian },
  da: { endings: danish },
  nb: { endings: danish },
  nn: { endings: danish },
  no: { endings: danish },
  is: { endings: 'unum anna inum inni urinn unni um ar ir ur inn ins id in a i u s' },
  fi: {
    endings: `issaan issa ista illa ilta ille iksi ssaan ssa sta lla lta lle ksi tta een iin jen ien ja ta na aan in an en
      at et it ut n t a i`,
  },
  et: { endings: 'tele dele test dest ga st le lt ks de te t d s e a i u' },
  hu: {
    endings: `okban ekben okat eket okkal ekkel ban ben bol nak nek val vel rol tol hoz hez nal nel ert ra re ba be on en
      ot et at ok ek ak k t a e`,
  },
  es: { endings: western },
  ca: { endings: western },
  gl: { endings: western },
  pt: { endings: `oes aes aos ${western}` },
  fr: { endings: 'es e s x' },
  it: { endings: 'i e o a' },
  ro: { endings: 'urilor urile elor ilor ului ilor ele uri ii ul le ei ea lor e i a u' },
  pl: { endings: 'iego iemu owie owi ego emu ych ich ymi imi ami ach om em ie ej ow a e i o u y' },
  cs: { endings: czech },
  sk: { endings: czech },
  sl: { endings: southSlavic },
  hr: { endings: southSlavic },
  bs: { endings: southSlavic },
  lt: { endings: 'ams oms iams uose ose yje ius ais os as is us ai io iu u o a e i' },
  lv: { endings: 'iem am em im as is us es os u a e i s' },
  sq: { endings: 'eve ve it in et es ja i a e' },
  ru: {
    endings: `иями ями ами иях ях ах ого его ому ему ыми ими ием ией иям ям ам ов ев ей ой ий ый ая яя ое ее ую юю ые ие
      их ых ом ем ым им ью ия ии ию а я о е ы и у ю ь й`,
  },
  uk: {
    endings: `ями ами ові еві ого його ому йому ими іми ією ях ах ям ам ів їв ей ой ий ій ої ую юю их іх ом ем ім им ею ою
      ія ії ію а я о е и і ї у ю ь й`,
  },
  be: {
    endings:
      'ямі амі ях ах ага яга аму яму ям ам аў яў ей ой ая яя ое ае ую ых іх ом ем ым ім а я о е ы і у ю ь й',
  },
  bg: { endings: 'ията ите ата ята ото ето ове ът ят та то те а я о е и' },
  mk: { endings: 'ите ата ото ови от та то те а о е и' },
  sr: { endings: `${southSlavic} овима има ама ога ому их им ом ем а е и о у` },
  el: { endings: 'ους ων εις ου οι ης ες ας ος ον αι ο η ι α ε ς' },
  tr: { endings: turkic },
  az: { endings: turkic },
  ar: { beginnings: 'وال بال كال کال فال لل ال', endings: 'هما هم ها هن نا ات ون ین یه ان ه ی', length: 5 },
  fa: { endings: 'هایش هایی های ها ای ی', length: 5 },
  ur: { endings: 'وں یں ات ے ی', length: 5 },
  he: { beginnings: 'וה שה ו ה ב ל ש', endings: 'יים ים ות ה', length: 5 },
  ko: { endings: '에서는 으로는 에서 에게 으로 까지 부터 은 는 이 가 을 를 의 에 로 와 과 도 만' },
};
