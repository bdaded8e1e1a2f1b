/*
 * The lengths of all lists that a site cannot set, each with its reason. site.yaml sets those of related, latest,
 * trends, feed and page.
 */

/** The newest day’s stories on the home page, beside those that lead it. A day’s own page has all. */
export const homeStories = 30;

/** Stories that lead the home page: one large, two beside it. */
export const leadStories = 3;

/** Days that the home page looks back on for its stories: a week. */
export const frontDays = 7;

/** Days on which `lead: true` holds: longer than a weekend, shorter than an editor forgets it. */
export const leadDays = 3;

/** Articles that the home page looks at: so few however old they are, so many only of its newest day. */
export const fewestOnFront = 12;
export const mostOnFront = 300;

/** A newest day with fewer stories than this, the leading ones aside, is thin: the story of the week stands beside it. */
export const fullDay = 6;

/** Articles without which no story is that of a week. */
export const leastOfWeek = 3;

/** Stories on `/latest/`: as many as fit into the first 14 kB, a connection’s first round trip. */
export const latestStories = 60;

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

/**
 * About the bytes of HTML in a list of articles, beyond which it has no summaries: what a phone reads in a few seconds
 * on a slow line. site.yaml says how many articles a page has.
 */
export const heaviestList = 140_000;

/**
 * About the bytes of a feed’s entries: as many as fit into the first, which programs ask for every hour and each new
 * article writes again, up to fifteen times; more if all of them are of the last hours, so that a program that asks twice a
 * day misses nothing, up to the second. Five entries of any usual front matter fit: the heaviest text is a fifth of it.
 */
export const lightFeed = 54_000;
export const heaviestFeed = 480_000;
export const fewestInFeed = 5;
export const reachOfFeed = 12;

/** The bytes of an entry beyond which it has the summary and a link in the place of its text: 15,000 English words. */
export const heaviestEntry = 96_000;

/** The articles of a month whose data are written day by day until the month is over: about 150 kB. */
export const mostOpenData = 300;

/** The articles of a month in one sitemap; those of a longer month stand in one a day. A tenth of what is allowed. */
export const mostInSitemap = 5000;

/** What news search engines take: the articles of the last two days, at most 1,000. */
export const newsDays = 2;
export const newsArticles = 1000;

/** Topics, outlets and authors beside the page of a part: as many as one looks over at once. */
export const partsBeside = 8;

/** Days of a story that a picture shows, a bar each. */
export const longestByDay = 400;

/** Stories of a day one, five or ten years ago, under On this day: enough to remember it. */
export const storiesYearsAgo = 2;

/** The articles of such a day among which they are found: its last hundred. */
export const mostOfDay = 100;
