/*
 * The lengths of all lists that a site cannot set, each with its reason. site.yaml sets those of related, latest,
 * trends and feed.
 */

/** The newest day’s articles on the home page. A day’s own page has all. */
export const homeArticles = 30;

/** Articles on `/latest/`: as many as fit into the first 14 kB, a connection’s first round trip. */
export const latestArticles = 70;

/** The newest articles on the page of a source, topic or language: its months have all. */
export const newestOfPart = 50;

/** A day’s headlines on the page of its month: enough to know the day, few enough to see the month. */
export const headlinesOfDay = 3;

/**
 * Articles on each side of an article in the list of its story. The story’s page has all. All 100 articles of a story
 * would add 26 kB to each of their pages, and each new article would make all of these pages stale.
 */
export const storyReach = 6;

/** The newest stories on `/stories/`: about as many as a reader goes through. */
export const newestStories = 200;

/** Days on `/trends/`: two months. */
export const newestTrendDays = 60;

/** What news search engines take: the articles of the last two days, at most 1,000. */
export const newsDays = 2;
export const newsArticles = 1000;
