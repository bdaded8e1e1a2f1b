import { openSearchArchive, type SearchArchive } from './search-archive.ts';
import { directionOf, localesOf } from '../archive/language.ts';
import { createSay } from '../words/message.ts';
import type { SearchPageText } from '../words/search-page-text.ts';
import { createDayFormat, createMomentFormat, createMonthFormat } from './search-dates.ts';
import { addMonths, fillForm, findChoice, readForm, showAddress } from './search-form.ts';
import { parseQuery } from '../query/query-terms.ts';
import { addSuggestions } from './search-suggestions.ts';
import { listFieldNames } from './search-field-names.ts';
import { isEmptyQuery, type SearchQuery } from './search-query.ts';
import type { SpelledQuery } from './search-spellings.ts';
import { createSpellingNotes } from './spelling-notes.ts';
import { createResultItem, type ResultNames } from './search-results.ts';
import { createLastingRun } from './lasting-run.ts';
import { listAskedBundles, notStarted, type RunState, type SearchRun } from './search-run.ts';
import { createStatusWords } from './search-status.ts';

/** Milliseconds without a keystroke before a search begins. */
const patience = 300;
const resultsAtOnce = 10;
const pageLanguage = document.documentElement.lang;

/**
 * <search-page> answers the query that its form holds. The page’s address follows the form, and a new query discards
 * the results still under way for an older one.
 */
class SearchPage extends HTMLElement {
  private readonly form = findWithin(this, 'form', HTMLFormElement);
  private readonly status = findWithin(this, '[role=status]', HTMLElement);
  private readonly spelling = findWithin(this, '.spelling', HTMLElement);
  private readonly list = findWithin(this, 'ol', HTMLOListElement);
  private readonly button = findWithin(this, ':scope > button', HTMLButtonElement);
  private readonly text = readText(this);
  private readonly monthName = createMonthFormat(pageLanguage);
  private readonly names: ResultNames = {
    language: pageLanguage,
    sourceName: (id) => findChoice(this.form, 'source', id) ?? id,
    momentName: createMomentFormat(pageLanguage, this.dataset['timeZone'] ?? 'UTC'),
    origin: this.text.origin,
  };
  private readonly words = createStatusWords({
    words: this.text,
    say: createSay(this.text.language, new Intl.NumberFormat(localesOf(pageLanguage))),
    lists: new Intl.ListFormat(localesOf(this.text.language)),
    dayName: createDayFormat(pageLanguage),
  });
  private readonly fieldNames = listFieldNames(this.form);
  private archive: Promise<SearchArchive> | undefined;
  /** Counts the queries. */
  private turn = 0;
  private run: SearchRun | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    fillForm(this.form, location.search);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.search();
    });
    this.form.addEventListener('input', ({ target }) => {
      this.searchAfter(target instanceof HTMLInputElement ? patience : 0);
    });
    addSuggestions(this.form);
    this.form.addEventListener('focusin', () => void this.warmUp().catch(() => undefined), { once: true });
    this.button.addEventListener('click', () => {
      this.goOn();
    });
    this.nameLanguage();
    this.attempt(() => this.begin());
  }

  /** The words may be in another language than the page. */
  private nameLanguage(): void {
    const { language } = this.text;
    if (language === pageLanguage) return;
    for (const element of [this.status, this.spelling, this.button]) {
      element.lang = language;
      element.dir = directionOf(language);
    }
  }

  /** Adds the months first, because the address may name one. */
  private async begin(): Promise<void> {
    const { search } = location;
    const { bundles } = await this.open();
    addMonths(this.form, bundles, this.monthName);
    if (location.search === search) fillForm(this.form, search);
    this.search();
  }

  private open(): Promise<SearchArchive> {
    return (this.archive ??= openSearchArchive(this.dataset['basePath'] ?? '/'));
  }

  /** Loads the list of bundles again, after the site was published; once, though several searches ask for it. */
  private async reopen(outdated: SearchArchive): Promise<SearchArchive> {
    const current = await this.open();
    if (current !== outdated) return current;
    this.close();
    return this.open();
  }

  private close(): void {
    void this.archive?.then(
      ({ engine }) => {
        engine.close();
      },
      () => undefined,
    );
    this.archive = undefined;
  }

  /** Loads the newest bundle while the reader still types. */
  private async warmUp(): Promise<void> {
    const { engine, bundles } = await this.open();
    if (bundles[0] !== undefined) engine.open(bundles[0]);
  }

  private searchAfter(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.search();
    }, milliseconds);
  }

  /** Begins a new run for what the form asks. */
  private search(): void {
    clearTimeout(this.timer);
    const query = readForm(this.form);
    showAddress(query);
    const turn = (this.turn += 1);
    this.run = undefined;
    this.spelling.hidden = true;
    this.show(isEmptyQuery(query) ? '' : this.words.progress(notStarted), undefined);
    if (isEmptyQuery(query)) this.list.replaceChildren();
    else
      this.attempt(async () => {
        const archive = await this.open();
        // The first bundle loads while other spellings are looked for.
        const [first] = listAskedBundles(archive.bundles, query);
        if (first !== undefined) archive.engine.open(first);
        const terms = parseQuery(query.words, this.fieldNames);
        const spelled = await archive.spellings.find(terms, query.words);
        if (turn !== this.turn) return;
        await this.answer(query, spelled);
        if (turn !== this.turn || this.run?.state.found !== 0) return;
        const further = await archive.spellings.findFurther(terms, query.words);
        if (turn !== this.turn) return;
        if (further.also.length > spelled.also.length) await this.answer(query, further);
        else this.showSpelling(query, further);
      });
  }

  /** Begins a run, and shows its first results. */
  private async answer(query: SearchQuery, spelled: SpelledQuery): Promise<void> {
    const { turn } = this;
    const onProgress = (state: RunState) => {
      if (turn === this.turn) this.show(this.words.progress(state), undefined);
    };
    const run = createLastingRun({
      query,
      terms: spelled.terms,
      archive: await this.open(),
      onProgress,
      reopen: (outdated) => this.reopen(outdated),
    });
    this.run = run;
    await this.showMore(run);
    if (turn === this.turn) this.showSpelling(query, spelled);
  }

  private showSpelling(query: SearchQuery, spelled: SpelledQuery): void {
    const notes = createSpellingNotes(query, { ...spelled, isFound: this.run?.state.found !== 0 }, this.text);
    this.spelling.replaceChildren(...notes);
    this.spelling.hidden = notes.length === 0;
  }

  private goOn(): void {
    const { run } = this;
    if (run === undefined || run.isDone) this.search();
    else this.attempt(() => this.showMore(run));
  }

  /** Shows results as they come, until `resultsAtOnce` are shown. */
  private async showMore(run: SearchRun): Promise<void> {
    const isFirst = run.state.handedOut === 0;
    let shown = 0;
    this.show(this.words.progress(run.state), undefined);
    while (shown < resultsAtOnce && !run.isDone) {
      const articles = await run.next(resultsAtOnce - shown);
      if (run !== this.run) return;
      const items = articles.map((article) => createResultItem(article, this.names));
      // The results of an older query stay until this one has found something.
      if (isFirst && shown === 0) this.list.replaceChildren(...items);
      else this.list.append(...items);
      // The button goes away, so the keyboard focus moves to the first of the new results.
      if (!isFirst && shown === 0) items[0]?.querySelector('a')?.focus();
      shown += items.length;
    }
    if (isFirst && shown === 0) this.list.replaceChildren();
    this.show(this.words.results(run.state), nextStep(run, this.text));
  }

  private show(status: string, button: string | undefined): void {
    this.status.textContent = status;
    this.button.hidden = button === undefined;
    this.button.textContent = button ?? '';
  }

  /** Runs an action. If it fails, the reader can try again from the beginning. */
  private attempt(action: () => Promise<void>): void {
    const { turn } = this;
    action().catch((error: unknown) => {
      if (turn !== this.turn) return;
      console.error(error);
      this.close();
      this.run = undefined;
      this.show(this.text.failure, this.text.again);
    });
  }
}

/** What the button offers. */
function nextStep({ isDone, state }: SearchRun, { more, again }: SearchPageText): string | undefined {
  if (!isDone) return more;
  return state.missing.length > 0 ? again : undefined;
}

/** The words that the page brings. */
function readText({ dataset: { words = '{}' } }: HTMLElement): SearchPageText {
  // The view wrote them by the same type.
  return JSON.parse(words) as SearchPageText;
}

function findWithin<T extends Element>(root: Element, selector: string, type: new () => T): T {
  const element = root.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`There is no ${selector} in <${root.localName}>.`);
}

customElements.define('search-page', SearchPage);
