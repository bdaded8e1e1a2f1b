import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { listDangers, readFrame, stirAndParseAgain } from './in-page.ts';

/** What a page did that it must not do, each in a few words. */
export interface Alarms {
  /** Scripts that ran, and elements or attributes that could run one. */
  readonly scripts: readonly string[];
  /** Requests to other hosts, but for the pictures that a body shows. */
  readonly requests: readonly string[];
  readonly navigations: readonly string[];
  /** Elements outside the body that moved, changed, were covered or are hidden by a name. */
  readonly moved: readonly string[];
}

/** The host of the pages that are watched. No request leaves the machine. */
const host = 'https://site.test';

/** Shows pieces of HTML in a page without a security policy, below a frame as a site has it, and watches. */
export interface WatchedPage {
  /** @param pieces each stands in an element of its own. */
  show(pieces: readonly string[]): Promise<Alarms>;
  close(): Promise<void>;
}

export async function openWatchedPage(browser: Browser): Promise<WatchedPage> {
  const context = await browser.newContext({ bypassCSP: true });
  let shown = '';
  await context.route('**/*', (route) => {
    const isPage = route.request().url() === `${host}/`;
    return isPage ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown }) : route.abort();
  });
  const watch = await watchContext(context);
  const visit = async (page: Page, pieces: readonly string[]) => {
    shown = documentOf(pieces);
    watch.begin();
    await page.goto(`${host}/`);
    return page.evaluate(readFrame);
  };
  const calm = await withPage(context, (page) => visit(page, ['<p>a</p>']));
  const look = async (page: Page, pieces: readonly string[]) => {
    const frame = await visit(page, pieces);
    const dangers = await page.evaluate(listDangers);
    await page.evaluate(stirAndParseAgain);
    const again = [await page.evaluate(listDangers), await page.evaluate(readFrame)] as const;
    const moved = [...compareFrames(calm, frame), ...compareFrames(calm, again[1])];
    return { dangers: [...dangers, ...again[0]], moved };
  };
  return {
    show: (pieces) =>
      withPage(context, async (page) => {
        try {
          return watch.end(page, await look(page, pieces));
        } catch (error) {
          // Nothing can be asked of a page that was left.
          const { navigations, ...alarms } = watch.end(page, { dangers: [], moved: [] });
          return { ...alarms, navigations: [...navigations, String(error)] };
        }
      }),
    close: () => context.close(),
  };
}

/** Each piece gets a page of its own: what one leaves behind must not be taken for another’s. */
async function withPage<T>(context: BrowserContext, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    return await work(page);
  } finally {
    for (const open of context.pages()) await open.close();
  }
}

/** Which of a frame’s values are not what they were. */
export function compareFrames(
  calm: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] {
  const names = new Set([...Object.keys(calm), ...Object.keys(now)]);
  return [...names]
    .filter((name) => calm[name] !== now[name])
    .map((name) => `${name}: ${calm[name] ?? 'nothing'} became ${now[name] ?? 'nothing'}`);
}

/** Notes what the pages of a context do. */
export interface ContextWatch {
  /** Forgets what was noted, before a page is opened. */
  begin(): void;
  end(page: Page, found: { readonly dangers: readonly string[]; readonly moved: readonly string[] }): Alarms;
}

/** @param own the origin of the site. */
export async function watchContext(context: BrowserContext, own = host): Promise<ContextWatch> {
  let scripts: string[] = [];
  let requests: Request[] = [];
  let navigations: string[] = [];
  await context.exposeFunction('noteRun', (what: string) => scripts.push(`${what} ran`));
  await context.addInitScript(() => {
    const { noteRun } = globalThis as unknown as { noteRun: (what: string) => void };
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
      Object.defineProperty(globalThis, name, {
        value: () => {
          noteRun(name);
        },
      });
  });
  context.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame().parentFrame() === null)
      navigations.push(request.url());
    else if (!request.url().startsWith(`${own}/`)) requests.push(request);
  });
  context.on('weberror', (error) => scripts.push(error.error().message));
  context.on('dialog', (dialog) => {
    scripts.push(`a ${dialog.type()}`);
    void dialog.dismiss();
  });
  return {
    begin: () => {
      [scripts, requests, navigations] = [[], [], []];
    },
    end: (page, { dangers, moved }) => ({
      scripts: [...scripts, ...dangers],
      requests: requests.filter((request) => !isPicture(request)).map((request) => request.url()),
      // The first is the page itself.
      navigations: [
        ...navigations.slice(1),
        ...context.pages().flatMap((other) => (other === page ? [] : [other.url()])),
      ],
      moved,
    }),
  };
}

/** An article may show a picture of another host by https, as it may link to one. */
function isPicture(request: Request): boolean {
  return request.resourceType() === 'image' && request.url().startsWith('http');
}

function documentOf(pieces: readonly string[]): string {
  const bodies = pieces.map((piece) => `<div class="body">${piece}</div>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>Watched</title><style>
main { height: 300px; overflow: auto }
header, footer { height: 60px }
</style></head><body><header id="masthead"><form id="search" name="search" action="/search/"><input id="q" name="q">
<button>Search</button></form><a id="home" href="/">Home</a></header><main id="main">${bodies}</main>
<footer id="footer"><p>The end</p></footer></body></html>`;
}
