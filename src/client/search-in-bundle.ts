import type { Alternative, QueryTerm } from '../query/query-terms.ts';
import type { BundleEntry } from '../search/search-bundle.ts';
import type { EngineOptions, Found, SearchEngine } from './search-engine.ts';
import { findUnmatchedWords } from './search-match.ts';
import { isMonthAsked, type SearchQuery } from './search-query.ts';
import { intersectAnswers, subtractFound, uniteAnswers, type Answer } from './search-sets.ts';

/** What a bundle is searched with. */
export interface BundleSearch {
  readonly engine: SearchEngine;
  readonly query: SearchQuery;
  /** What the words of the query ask for. */
  readonly terms: readonly QueryTerm[];
}

/** What answers a query in a bundle, each part in the order that the query asks for. */
export interface BundleAnswer {
  /** What has every word as it was typed. */
  readonly whole: readonly Found[];
  /** What has words that begin so, or other spellings. */
  readonly lesser: readonly Found[];
}

/** Everything in a bundle that answers a query. @throws if the bundle, or a part of it, cannot be loaded. */
export async function searchBundle(bundle: BundleEntry, search: BundleSearch): Promise<BundleAnswer> {
  // Signs alone ask for nothing.
  if (search.query.words !== '' && search.terms.length === 0) return { whole: [], lesser: [] };
  const asker = createAsker(bundle, search);
  const { found, whole } = await answerAll(asker, search.terms);
  if (found.length === 0) return { whole: [], lesser: [] };
  const isWhole = ({ id }: Found) => whole.has(id);
  return { whole: found.filter(isWhole), lesser: found.filter((each) => !isWhole(each)) };
}

async function answerAll(asker: Asker, terms: readonly QueryTerm[]): Promise<Answer> {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const answer = wanted.length === 0 ? await answerFilters(asker) : await answerWanted(asker, wanted);
  const excluded = terms.filter(({ isExcluded }) => isExcluded).flatMap(({ alternatives }) => alternatives);
  if (excluded.length === 0 || answer.found.length === 0) return answer;
  const others = await Promise.all(excluded.map(({ words }) => asker.findRow(words)));
  return subtractFound(answer, new Set(others.flatMap((found) => [...found.keys()])));
}

async function answerFilters(asker: Asker): Promise<Answer> {
  const found = await asker.search(null);
  return { found, whole: new Set(found.map(({ id }) => id)) };
}

/** Words that have no alternatives are asked for together, so that the engine weighs them together. */
async function answerWanted(asker: Asker, terms: readonly QueryTerm[]): Promise<Answer> {
  const plain = terms.flatMap(({ alternatives: [first, ...others] }) =>
    first?.mayBegin === true && others.length === 0 ? [first.words] : [],
  );
  const special = terms.filter(
    ({ alternatives: [first, ...others] }) => first?.mayBegin !== true || others.length > 0,
  );
  const answers = await Promise.all([
    ...(plain.length > 0 ? [answerWords(asker, [...new Set(plain)])] : []),
    ...special.map((term) => answerTerm(asker, term)),
  ]);
  return intersectAnswers(answers);
}

async function answerTerm(asker: Asker, { alternatives }: QueryTerm): Promise<Answer> {
  const answers = await Promise.all(alternatives.map((alternative) => answerAlternative(asker, alternative)));
  const [answer = { found: [], whole: new Set<string>() }] = answers;
  return answers.length === 1 ? answer : asker.sort(uniteAnswers(answers));
}

async function answerAlternative(asker: Asker, { words, mayBegin, isLesser }: Alternative): Promise<Answer> {
  const answer = mayBegin ? await answerWords(asker, [words]) : await answerRow(asker, words);
  return isLesser === true ? { ...answer, whole: new Set() } : answer;
}

async function answerRow(asker: Asker, words: string): Promise<Answer> {
  const found = await asker.search(`"${words}"`);
  return { found, whole: new Set(found.map(({ id }) => id)) };
}

/**
 * The articles that have words, or words that begin so. Pagefind skips a word that it does not know, or takes a shorter
 * one in its place: without a check, a bundle without “cocoa” would list every article with “co”. If it is asked for the
 * exact word, it answers by its stem and without guessing, from what is loaded already. A word that it does not know in
 * this way can still be the beginning of another, `kazakh` of “Kazakhstan”: the first article found shows it.
 */
async function answerWords(asker: Asker, words: readonly string[]): Promise<Answer> {
  const found = await asker.search(words.join(' '));
  const [first] = found;
  if (first === undefined) return { found, whole: new Set() };
  const rows = await Promise.all(words.map((word) => asker.findRow(word)));
  const unknown = words.filter((_, place) => rows[place]?.size === 0);
  if (unknown.length > 0 && findUnmatchedWords(unknown, await asker.load(first)).length > 0)
    return { found: [], whole: new Set() };
  const isWhole = ({ id }: Found) => rows.every((row) => row.has(id));
  return { found, whole: new Set(found.filter(isWhole).map(({ id }) => id)) };
}

/** Asks one bundle. */
interface Asker {
  /** What matches in what the filters leave. */
  readonly search: (words: string | null) => Promise<readonly Found[]>;
  /** The articles that have whole words in a row, by id, whatever the filters. */
  readonly findRow: (words: string) => Promise<ReadonlyMap<string, Found>>;
  readonly load: SearchEngine['load'];
  /** Puts an answer in the order of the query. */
  readonly sort: (answer: Answer) => Promise<Answer>;
}

function createAsker(bundle: BundleEntry, { engine, query, terms }: BundleSearch): Asker {
  const isByTime = query.order !== 'best' || terms.every(({ isExcluded }) => isExcluded);
  const options: EngineOptions = {
    filters: createFilters(bundle, query),
    ...(isByTime ? { sort: { published: 'desc' } } : {}),
  };
  const search = (words: string | null) => engine.search(bundle, words, options);
  return {
    search,
    findRow: async (words) => {
      const found = await engine.search(bundle, `"${words}"`, { filters: {} });
      return new Map(found.map((each) => [each.id, each]));
    },
    load: (found) => engine.load(found),
    sort: async (answer) => {
      if (!isByTime || answer.found.length < 2) return answer;
      const order = new Map((await search(null)).map(({ id }, place) => [id, place]));
      const placeOf = ({ id }: Found) => order.get(id) ?? order.size;
      return { ...answer, found: answer.found.toSorted((first, second) => placeOf(first) - placeOf(second)) };
    },
  };
}

function createFilters({ months }: BundleEntry, query: SearchQuery): EngineOptions['filters'] {
  const { source, language, topic, section, text } = query;
  const asked = months.filter((month) => isMonthAsked(month, query));
  return {
    ...Object.fromEntries(
      Object.entries({ source, language, topic, section, text }).filter(([, value]) => value !== ''),
    ),
    ...(asked.length === months.length ? {} : { month: { any: asked } }),
  };
}
