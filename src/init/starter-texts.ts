/** What a new archive says at first, in one language. Its editors write over it. `{name}` stands for the site’s name. */
export interface StarterTexts {
  /** BCP 47. */
  readonly language: string;
  /** One sentence about the site, for search engines. */
  readonly description: string;
  /** The topic of the first articles. */
  readonly topic: string;
  /** The name of the outlet whose news the site shows, until there is a real one. */
  readonly outlet: string;
  readonly about: StarterPage;
  /** The newest article: it shows a picture, and links to the other one. */
  readonly opening: StarterArticle & {
    readonly picture: { readonly alt: string; readonly caption: string };
    /** The words of the link to the other article. */
    readonly link: string;
  };
  /** The article before it: it shows a heading, a list, a quotation and a note. */
  readonly writing: StarterArticle;
  /** For the site’s editors. Markdown without a heading of the first level. */
  readonly readme: string;
}

interface StarterPage {
  readonly title: string;
  readonly description: string;
  /** Markdown. */
  readonly body: string;
}

interface StarterArticle {
  readonly title: string;
  /** The end of its address. */
  readonly slug: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
}

/** The texts by language, and by script where a language is written in several. Each is loaded if it is asked for. */
const catalogues: Readonly<Record<string, () => Promise<StarterTexts>>> = {
  ar: async () => (await import('./texts/ar.ts')).arabic,
  de: async () => (await import('./texts/de.ts')).german,
  en: async () => (await import('./texts/en.ts')).english,
  es: async () => (await import('./texts/es.ts')).spanish,
  fr: async () => (await import('./texts/fr.ts')).french,
  ja: async () => (await import('./texts/ja.ts')).japanese,
  pt: async () => (await import('./texts/pt.ts')).portuguese,
};

/** The tags of the languages in which a new archive can begin. */
export const starterLanguages: readonly string[] = Object.keys(catalogues);

/** The texts for a site, in English if its language has none. @param catalogue the site’s: `pt` for `pt-AO`. */
export async function loadStarterTexts(catalogue: string | undefined): Promise<StarterTexts> {
  const load = catalogues[catalogue ?? ''];
  return load === undefined ? (await import('./texts/en.ts')).english : load();
}
