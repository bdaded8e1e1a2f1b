import type { Part } from '../archive/permalink.ts';
import type { AgeWords } from './age-words.ts';
import type { LinkedMessage, Message, Plural } from './message.ts';
import type { NameForms } from './name-forms.ts';
import type { SearchWords } from './search-words.ts';

/** All that the frame says to readers, in one language. Plain data: each message is whole and has its own order. */
export interface Words {
  /** The language of the words (BCP 47). */
  readonly language: string;
  readonly frame: FrameWords;
  readonly menu: MenuWords;
  readonly counts: CountWords;
  readonly dates: DateWords;
  readonly lists: ListWords;
  /** The links to the pages before and after, and what they lead to. */
  readonly neighbours: NeighbourWords;
  readonly home: HomeWords;
  readonly archive: ArchiveWords;
  readonly periods: PeriodWords;
  readonly parts: PartWords;
  readonly stories: StoryWords;
  readonly trends: TrendWords;
  readonly article: ArticleWords;
  readonly reading: ReadingWords;
  readonly compare: CompareWords;
  readonly translation: TranslationWords;
  readonly search: SearchPageWords;
  readonly feeds: FeedWords;
  readonly redirect: RedirectWords;
  readonly notFound: NotFoundWords;
  readonly tombstone: TombstoneWords;
  readonly preview: PreviewWords;
  readonly privacy: PrivacyWords;
  readonly footnotes: FootnoteWords;
  readonly embeds: EmbedWords;
  /** What the scripts of the pages say. */
  readonly age: AgeWords;
  readonly searchStatus: SearchWords;
}

interface FrameWords {
  /** The first link of a page, for readers who use a keyboard. */
  readonly skip: string;
  /** What a browser shows as the title of a page. */
  readonly title: Message<'title' | 'site'>;
  /** The copyright line, and the link to the page on privacy. */
  readonly foot: Message<'footer' | 'privacy'>;
}

/** The sections of the site, which are also the titles of the pages that the menu leads to. */
interface MenuWords {
  /** The name of the menu for screen readers. */
  readonly label: string;
  readonly latest: string;
  readonly trends: string;
  readonly archive: string;
  readonly sources: string;
  readonly topics: string;
  readonly languages: string;
  readonly sections: string;
  readonly authors: string;
  /** The languages of the texts, where there are several. */
  readonly texts: string;
  readonly stories: string;
  readonly search: string;
}

interface CountWords {
  readonly articles: Plural;
  readonly sources: Plural;
  readonly articlesFromSources: Message<'articles' | 'fromSources'>;
  readonly fromSources: Plural;
  readonly articlesOnDays: Message<'articles' | 'onDays'>;
  readonly onDays: Plural;
}

interface DateWords {
  /** A day and, if it is known, the time. */
  readonly moment: Message<'day' | 'time'>;
  readonly range: Message<'from' | 'to'>;
}

interface ListWords {
  /** What stands in the place of all lists while the archive has no article. */
  readonly empty: string;
  /** Stands between names, with its space. */
  readonly comma: string;
  /** When an article was published, and by which outlet. */
  readonly origin: Message<'moment' | 'source'>;
  /** The other outlets that report an event, each a link. */
  readonly also: Message<'outlets'>;
  readonly latest: string;
  readonly related: string;
  /** Headings under which the related articles go on if they are few, by what these articles have in common. */
  readonly more: MoreWords;
  readonly trends: string;
  /** What a list’s page says to search engines. */
  readonly description: Message<'title' | 'counts'>;
  readonly latestDescription: string;
}

/** The name is not declined: it is a topic’s, a section’s, a person’s or an outlet’s, as it is written. */
interface MoreWords {
  readonly topic: Message<'name'>;
  readonly section: Message<'name'>;
  readonly author: Message<'name'>;
  readonly source: Message<'name'>;
  readonly archive: string;
}

interface NeighbourWords {
  readonly previous: string;
  readonly next: string;
  readonly articles: string;
  readonly days: string;
  readonly months: string;
  readonly years: string;
}

interface HomeWords {
  readonly articlesSince: Message<'articles' | 'day'>;
  /** The heading of the story that most articles of the last week report. */
  readonly week: string;
  /** The heading of what was published on the same day of earlier years. */
  readonly onThisDay: string;
  readonly yearsAgo: Plural;
  readonly find: string;
  readonly hint: LinkedMessage<'search' | 'archive'>;
}

interface ArchiveWords {
  readonly description: Message<'articles'>;
  readonly lede: Message<'articles'>;
}

/** The pages of days, months and years. */
interface PeriodWords {
  /** The day as YYYY-MM-DD. */
  readonly allOnDay: Message<'day'>;
  /** Leads to a day of which only the newest are shown. */
  readonly all: Plural;
  readonly trendsOfDay: string;
  readonly dayData: string;
  readonly monthData: string;
  /** A day of a calendar, for screen readers. */
  readonly dayCount: Message<'day' | 'articles'>;
}

/** The pages of sections, sources, topics, authors and languages. */
interface PartWords {
  readonly descriptions: Readonly<Record<Part['kind'], string>>;
  readonly languagesLede: string;
  readonly entry: Message<'articles' | 'day'>;
  readonly feed: string;
  readonly newest: string;
  readonly byMonth: string;
  /** The topics that a part’s articles have, too. */
  readonly related: string;
  /** The outlets that reported what an outlet reported. */
  readonly reporting: string;
  readonly inMonth: Message<'part' | 'month'>;
}

interface StoryWords {
  readonly description: string;
  readonly lede: string;
  /** A story in the list of all. `days` is its only day, or its first and its last. */
  readonly entry: Message<'articles' | 'days'>;
  readonly title: Message<'story'>;
  /** Leads from a story to the list of all. */
  readonly kind: string;
}

interface TrendWords {
  readonly description: string;
  readonly lede: string;
  readonly ledeOfDay: Message<'day'>;
  readonly byDay: string;
  /** The day as YYYY-MM-DD. */
  readonly dayTitle: Message<'day'>;
  readonly dayDescription: Message<'day'>;
  readonly entry: Message<'articles' | 'sources'>;
}

interface ArticleWords {
  readonly by: Message<'authors'>;
  readonly updated: Message<'instant'>;
  readonly corrected: Message<'day'>;
  readonly more: string;
  readonly source: Message<'source'>;
  readonly original: string;
  /** The languages of the versions of an article in other languages. */
  readonly alsoIn: Message<'languages'>;
  /** Stands before the topics. */
  readonly topics: string;
  readonly duplicates: string;
  readonly story: string;
  readonly wholeStory: Message<'articles'>;
  readonly corrections: string;
  /** Opens how the article is cited. */
  readonly cite: string;
  /** The button that gives its address to another program, or copies it. */
  readonly share: string;
  /** What a button says once it has copied something. */
  readonly copied: string;
  /** Under which terms others may use the text. */
  readonly license: Message<'license'>;
  /** The link to the article’s file at the host of its repository. */
  readonly edit: string;
}

/** What helps to read an article. All but the time that it takes needs JavaScript. */
interface ReadingWords {
  readonly minutes: Plural;
  readonly smaller: string;
  readonly larger: string;
  /** The label of the choice of the next four. */
  readonly colours: string;
  readonly automatic: string;
  readonly light: string;
  readonly dark: string;
  readonly sepia: string;
  /** The button that lets the browser read the text aloud, and stops it. */
  readonly listen: string;
  readonly stop: string;
  /** What a box turns on and off: keys that move a reader. */
  readonly keys: Message<'lists' | 'articles'>;
}

/** The page that shows a topic against another. */
interface CompareWords {
  readonly title: string;
  readonly description: string;
  readonly first: string;
  readonly second: string;
  readonly show: string;
  readonly withoutScript: LinkedMessage<'topic' | 'archive'>;
  readonly failure: string;
}

/**
 * How a text was translated: the first four fill the places of the next four. `{language}` is the language’s name in
 * the form that `languageForms` gives it.
 */
interface TranslationWords {
  readonly human: Message<'language'>;
  readonly humanBy: Message<'language' | 'translator'>;
  readonly machine: Message<'language'>;
  readonly machineBy: Message<'language' | 'engine'>;
  readonly plain: Message<'translated'>;
  readonly notReviewed: Message<'translated'>;
  readonly reviewed: Message<'translated'>;
  readonly reviewedBy: Message<'translated' | 'reviewer'>;
  /** The note, and the headline in the language of the original. */
  readonly withHeadline: Message<'note' | 'headline'>;
  /** How the name of a language stands in the first four: `Traduit {language}` and `de l’espagnol`. */
  readonly languageForms: NameForms;
}

interface SearchPageWords {
  readonly description: string;
  readonly withoutScript: LinkedMessage<'archive' | 'source' | 'topic' | 'language'>;
  /** The same of an archive that has no pages of sources, topics or languages. */
  readonly withoutScriptByDay: LinkedMessage<'archive'>;
  /** The label of the small form that other pages have. */
  readonly archive: string;
  readonly button: string;
  readonly words: string;
  readonly wordsHint: string;
  /** The signs that a query may have. */
  readonly signsHint: Message<'fields'>;
  readonly source: string;
  readonly anySource: string;
  readonly language: string;
  readonly anyLanguage: string;
  readonly topic: string;
  readonly anyTopic: string;
  readonly section: string;
  readonly anySection: string;
  /** The language that a text is read in. */
  readonly text: string;
  readonly anyText: string;
  readonly from: string;
  readonly anyFrom: string;
  readonly to: string;
  readonly anyTo: string;
  readonly order: string;
  readonly newest: string;
  readonly best: string;
}

interface FootnoteWords {
  /** The heading of an article’s footnotes, for screen readers. */
  readonly title: string;
  /** What the arrow behind a footnote does, for screen readers; `reference` is its number, or `2-3` for its third mark. */
  readonly back: Message<'reference'>;
}

/** What a link leads to that stands by itself in an article. */
interface EmbedWords {
  readonly video: string;
  readonly audio: string;
  readonly post: string;
  readonly document: string;
  /** Its kind, and the name of its site. */
  readonly at: Message<'kind' | 'site'>;
}

/** A feed’s title, and what stands under an article in a feed. */
interface FeedWords {
  /** The title of the feed of a source, a topic or a language. */
  readonly title: Message<'site' | 'part'>;
  readonly source: Message<'source'>;
  readonly sourceAndTranslation: Message<'source' | 'translation'>;
}

interface RedirectWords {
  readonly title: string;
  readonly text: LinkedMessage<'target'>;
}

interface NotFoundWords {
  readonly title: string;
  readonly lede: string;
  readonly byDate: LinkedMessage<'archive'>;
}

/** What a preview says over an article that readers do not have yet. */
interface PreviewWords {
  readonly draft: string;
  readonly waiting: Message<'moment'>;
  readonly embargo: Message<'moment'>;
}

interface TombstoneWords {
  readonly title: string;
  readonly heading: string;
  readonly rest: LinkedMessage<'archive'>;
}

/** The page on privacy of a site whose editors wrote none. */
interface PrivacyWords {
  readonly title: string;
  readonly description: string;
  /** The same of a site that loads scripts of others. */
  readonly descriptionOfScripts: string;
  /** Markdown, a paragraph each. */
  readonly files: string;
  /** In its place where a site loads scripts of others. */
  readonly filesAndScripts: Message<'hosts'>;
  /** What a reader’s browser keeps, if the reader asks for it. */
  readonly choices: string;
  readonly search: string;
  readonly host: string;
}
