/** The names of the components that the site has in the place of ours: see src/renderer/site-views.ts, which fills it. */
export const overridden: ReadonlySet<string> = new Set();
