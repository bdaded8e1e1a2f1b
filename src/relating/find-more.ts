import { chooseMore, type MoreOfPart } from '../relatedness/more-list.ts';
import { listAfterPartPlace, listAfterPlace } from '../store/content/earlier-articles.ts';
import {
  findFound,
  findFullCount,
  forgetLostPlaces,
  listLostPlaces,
  listPartsOf,
  listShort,
  listShortNaming,
  writeMore,
  type FoundArticle,
} from '../store/content/more.ts';
import { listRelationChanges } from '../store/content/relation-changes.ts';
import type { Store } from '../store/database/database.ts';
import { askArticles, readArticles, type KnownArticles } from './known-earlier.ts';

/** What relating did. */
export interface RelatedArticles {
  /** The paths of the articles about which it found something else than before. */
  readonly changed: readonly string[];
  /** How many articles the archive has. */
  readonly total: number;
}

/**
 * Finds what short lists under “You may like” go on with. It looks at the articles that came, changed or were related
 * to others than before, and at the later ones that may list these. The store is then as if it had looked at all.
 */
export function findMore(store: Store, { changed, total }: RelatedArticles): void {
  const reached = listReached(store, { changed, total }) ?? listShort(store);
  const known = reached.length * 8 > total ? readArticles(store) : askArticles(store);
  const fullCount = findFullCount(store);
  for (const path of reached) {
    const article = findFound(store, path);
    if (article === undefined) continue;
    const isFull = article.related.length >= fullCount;
    writeMore(store, path, isFull ? [] : continueList(store, article, known));
  }
  forgetLostPlaces(store);
}

/**
 * The articles whose lists these may change: they themselves, those that may look at them, those related to them.
 * @returns undefined if so many changed that it is quicker to look at all. Then not even the changes are read.
 */
function listReached(store: Store, { changed, total }: RelatedArticles): readonly string[] | undefined {
  const isMuch = (count: number) => count * 4 > total;
  if (isMuch(changed.length)) return undefined;
  const changes = listRelationChanges(store);
  const paths = new Set([...changed, ...changes.map(({ path }) => path)]);
  if (isMuch(paths.size)) return undefined;
  const places = [
    ...changes,
    ...Array.from(paths, (path) => findFound(store, path)).filter((found) => found !== undefined),
  ];
  const inParts = [...Array.from(paths, (path) => listPartsOf(store, path)).flat(), ...listLostPlaces(store)];
  const since = places.reduce((first, { instant }) => (instant < first ? instant : first), '~');
  const reached = new Set([
    ...paths,
    ...places.flatMap((place) => listAfterPlace(store, place)),
    ...inParts.flatMap((place) => listAfterPartPlace(store, place)),
    ...listShortNaming(store, paths, since),
  ]);
  return [...reached];
}

function continueList(store: Store, article: FoundArticle, known: KnownArticles): readonly MoreOfPart[] {
  const { path, related, ...found } = article;
  return chooseMore(
    {
      ...found,
      related: related.flatMap((other) => known.find(other) ?? []),
      parts: listPartsOf(store, path).map(({ part }) => part),
    },
    known.openBefore(article),
  );
}
