import type { SSRResult } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { renderToString } from 'astro/runtime/server/index.js';
import type { View } from '../page-kinds/page-kind.ts';
import { findComponent } from '../views/views.ts';
import { addressOf, basePathOf } from '../archive/site-address.ts';
import { printAsking, type Answerer } from './asking.ts';
import { renderBody, site, wording } from './frame.ts';

/*
 * The compiled renderer: what Astro’s build makes of the views, with one function in front. Astro is asked once for
 * its rendering context, and each page is rendered in it. A request and a response per page would add half the cost of
 * an article, and twice that of a list (the figures are in DESIGN.md and docs/decisions.md).
 */

/** Prints pages of the site that `setFrame` named. */
export interface PagePrinter {
  /**
   * The HTML of a page.
   * @param record what its view prints.
   * @param answerer answers what its views ask besides.
   */
  print(view: View, record: object, answerer: Answerer): Promise<string>;
  readonly renderBody: typeof renderBody;
  readonly wording: typeof wording;
}

export async function createPagePrinter(): Promise<PagePrinter> {
  const app = createSiteApp();
  const context = await findContext(app);
  const printView = ({ view, isFragment = false }: View, record: object) =>
    renderToString(createContext(context, isFragment), findComponent(view), { page: record }, {}, true);
  return {
    renderBody,
    wording,
    print: async (view, record, answerer) => {
      const html = await printAsking({ ...answerer, renderBody }, () =>
        view.isRoute === true ? printRoute(app, record) : printView(view, record),
      );
      if (typeof html !== 'string')
        throw new Error(`The view ${view.view} answers with a response, not with HTML.`);
      return wording.printMarks(html);
    },
  };
}

type SiteApp = ReturnType<typeof createApp>;

/** The module is compiled for the root of a host: the addresses of its scripts get the base path of the site. */
function createSiteApp(): SiteApp {
  const app = createApp({ streaming: false });
  Object.assign(app.manifest, { base: basePathOf(site) });
  return app;
}

async function findContext(app: SiteApp): Promise<SSRResult> {
  let found: SSRResult | undefined;
  const takeContext = (context: SSRResult) => {
    found = context;
  };
  const response = await app.render(new Request(addressOf(site, '/')), { locals: { takeContext } });
  await response.text();
  if (found === undefined) throw new Error('Astro did not render the route that hands over its context.');
  return found;
}

/** Has Astro print a page of one’s own, as it would for a reader. They are few: a request each costs nothing. */
async function printRoute(app: SiteApp, record: object): Promise<string> {
  const path = 'path' in record ? String(record.path) : '';
  const response = await app.render(new Request(addressOf(site, path)));
  if (response.status === 200) return response.text();
  throw new Error(
    `it answers with the status ${String(response.status)}: a built page has 200. If that is an error, Astro printed it above.`,
  );
}

/** What Astro notes while it renders one page, such as the scripts that it printed, must not reach the next. */
function createContext(context: SSRResult, isFragment: boolean): SSRResult {
  return {
    ...context,
    // Pages begin with a doctype, fragments do not.
    partial: isFragment,
    _metadata: {
      ...context._metadata,
      hasRenderedHead: false,
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      rendererSpecificHydrationScripts: new Set(),
      propagators: new Set(),
      extraHead: [],
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
  };
}
