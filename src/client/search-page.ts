import { fetchBundleList, openSearchArchive, type SearchArchive } from './search-archive.ts';
import { createMomentFormat, createMonthFormat, dateLocale } from './search-dates.ts';
import { addMonths, fillForm, readForm, showAddress } from './search-form.ts';
import { isEmptyQuery } from './search-query.ts';
import { createResultItem } from './search-results.ts';
import { createSearchRun, type RunState, type SearchRun } from './search-run.ts';
import { createStatusWords } from './search-status.ts';

/*
 * <search-page> answers the question that its form holds. The page’s address follows the form, and a new question
 * makes whatever is under way for an older one worthless.
 */
class SearchPage extends HTMLElement {
  private readonly form = findWithin(this, 'form', HTMLFormElement);
  private readonly status = findWithin(this, '[role=status]', HTMLElement);
  private readonly list = findWithin(this, 'ol', HTMLOListElement);
  private readonly button = findWithin(this, ':scope > button', HTMLButtonElement);
  private readonly monthName = createMonthFormat(pageLanguage);
  private readonly moment = createMomentFormat(pageLanguage, this.dataset['timeZone'] ?? 'UTC');
  private readonly words = createStatusWords(dateLocale(pageLanguage), this.monthName);
  private archive: Promise<SearchArchive> | undefined;
  private run: SearchRun | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    fillForm(this.form, location.search);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.search();
    });
    this.form.addEventListener('input', ({ target }) => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.search();
      }, target instanceof HTMLInputElement ? patience : 0);
    });
    this.form.addEventListener('focusin', () => this.attempt(() => this.prepare()), { once: true });
    this.button.addEventListener('click', () => {
      if (this.run === undefined) this.search();
      else this.attempt(() => this.showMore());
    });
    this.attempt(() => this.begin());
  }

  /** Only after the months are known can an address be understood that names one. */
  private async begin(): Promise<void> {
    const { search } = location;
    const { bundles } = await this.open();
    addMonths(this.form, bundles, this.monthName);
    if (location.search === search) fillForm(this.form, search);
    this.search();
  }

  /** Loads the newest bundle while the reader still types. */
  private async prepare(): Promise<void> {
    const { engine, bundles } = await this.open();
    if (bundles[0] !== undefined) engine.open(bundles[0]);
  }
}
