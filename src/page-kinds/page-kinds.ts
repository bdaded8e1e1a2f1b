import { article, gone, redirect, tombstone } from './article-kinds.ts';
import { compare } from './compare-kind.ts';
import { feed } from './feed-kind.ts';
import { formerTopic, formerTopicFeed } from './former-topic-kinds.ts';
import { home, latest, latestFragment, notFound, trendsFragment } from './front-kinds.ts';
import { editorial, own, search } from './other-kinds.ts';
import { part, partMonth, partPeriod, parts } from './part-kinds.ts';
import { archiveIndex, dataIndex, day, dayData, hour, month, monthData, year } from './period-kinds.ts';
import {
  daySitemap,
  listsSitemap,
  monthSitemap,
  newsSitemap,
  pagesSitemap,
  sitemapIndex,
} from './sitemap-kinds.ts';
import { stories, story, storyPeriod } from './story-kinds.ts';
import { trendDay, trends } from './trend-kinds.ts';

/**
 * Every kind of page that a site has, in the order of the sitemap; if two could answer at a path, the first does.
 * The program handles pages only through this table.
 */
export const pageKinds = {
  home,
  'archive-index': archiveIndex,
  latest,
  trends,
  stories,
  search,
  compare,
  'not-found': notFound,
  'latest-fragment': latestFragment,
  'trends-fragment': trendsFragment,
  'sitemap-index': sitemapIndex,
  'pages-sitemap': pagesSitemap,
  'news-sitemap': newsSitemap,
  'data-index': dataIndex,
  parts,
  editorial,
  own,
  article,
  tombstone,
  day,
  'day-data': dayData,
  hour,
  month,
  'month-data': monthData,
  'month-sitemap': monthSitemap,
  'day-sitemap': daySitemap,
  'lists-sitemap': listsSitemap,
  year,
  part,
  'part-month': partMonth,
  'part-period': partPeriod,
  feed,
  story,
  'story-period': storyPeriod,
  'trend-day': trendDay,
  redirect,
  gone,
  'former-topic': formerTopic,
  'former-topic-feed': formerTopicFeed,
} as const;

export type PageKindName = keyof typeof pageKinds;

/** What a page of each kind is about. */
export type SubjectOf<K extends PageKindName> = Parameters<(typeof pageKinds)[K]['path']>[0];

/** The record of each kind of page: everything that the page prints, except the site’s settings. */
export type PageRecords = {
  readonly [K in PageKindName]: ReturnType<(typeof pageKinds)[K]['createRecord']>;
};

/** A page of the site: its kind, where it answers, and which of its kind it is. Plain data. */
export type PageEntry = {
  readonly [K in PageKindName]: {
    readonly kind: K;
    readonly path: string;
    readonly subject: SubjectOf<K>;
  };
}[PageKindName];
