import { createColumns, nothingFound, type ArticleColumns } from '../relatedness/article-columns.ts';
import { compareColumns } from '../relatedness/compared-articles.ts';
import { packTerms, readTermNumbers } from '../relatedness/packed-terms.ts';
import { createRelater } from '../relatedness/relate.ts';
import type { Relations } from '../relatedness/relations.ts';
import { hashText } from '../relatedness/term-id.ts';
import { createTerms } from '../relatedness/terms.ts';
import { createVocabularies } from '../relatedness/vocabulary.ts';
import { listTopics, type LabelledArticle } from './labelled-article.ts';

/** Labelled articles, each with its relations. Articles are numbers: indexes of `articles`. */
export interface RelatedArchive {
  readonly articles: readonly LabelledArticle[];
  readonly columns: ArticleColumns;
  /** The analysis of each article, packed. */
  readonly analyses: readonly Uint8Array[];
  readonly found: readonly Relations[];
}

/** Relates labelled articles as a build would. `labels.topics` are an article’s topics. */
export function relateLabelled(articles: readonly LabelledArticle[]): RelatedArchive {
  const vocabularies = createVocabularies();
  const analyses = articles.map((article) => packTerms(createTerms(article, vocabularies)));
  const columns = createColumns(articles.map((article, key) => createRow(article, key, analyses[key])));
  const relater = createRelater(compareColumns(columns));
  const found = articles.map((_, article) => {
    const relations = relater.find(article);
    relater.add(article, relations);
    return relations;
  });
  return { articles, columns, analyses, found };
}

function createRow(article: LabelledArticle, key: number, packed: Uint8Array = new Uint8Array()) {
  return {
    key,
    path: article.path,
    instant: article.instant,
    day: Date.parse(article.day) / 86_400_000,
    source: hashText(article.source),
    language: hashText(article.language),
    topics: listTopics(article).map(hashText),
    terms: readTermNumbers(packed),
    found: nothingFound,
  };
}
