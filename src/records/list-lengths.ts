/*
 * How long the lists are whose length a site cannot set (site.yaml sets those of related, latest, trends and feed).
 * All of them are here, each with its reason.
 */

/** Of the newest day’s articles on the home page. A day’s own page has all. */
export const homeArticles = 30;

/** On `/latest/`: as many as come with the first 14 kB, a connection’s first round trip. */
export const latestArticles = 70;

/** Of the newest articles on the page of a source, topic or language: its months have all. */
export const newestOfPart = 50;

/** Of a day’s headlines on the page of its month: enough to know the day, few enough to see the month. */
export const headlinesOfDay = 3;

/**
 * To each side of an article in the list of its story. The story’s page has all: a story of 100 articles would add 26 kB
 * to each of its pages, and each new one would make all of them stale.
 */
export const storyReach = 6;

/** On `/stories/`, the newest: about as many as a reader goes through. */
export const newestStories = 200;

/** On `/trends/`: two months of days. */
export const newestTrendDays = 60;

/** What news search engines take: the articles of the last two days, at most 1,000. */
export const newsDays = 2;
export const newsArticles = 1000;
