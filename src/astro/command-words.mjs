/*
 * What Astro’s commands are asked, in the words of ours. This is JavaScript because Astro loads it from a site’s
 * packages, where Node reads no TypeScript.
 */

/**
 * What Astro read from its command line and from astro.config.mjs.
 * @typedef {object} Asked
 * @property {'build' | 'dev' | 'preview'} command
 * @property {string} outFolder from the site’s folder: `dist`.
 * @property {string | undefined} site
 * @property {string} base `/` if nobody named one.
 * @property {{ port: number, host: string | boolean, open: string | boolean, allowedHosts: true | readonly string[] }} server
 * @property {readonly string[]} words what was typed after the command.
 */

/**
 * The words for our command of the same name.
 * @param {Asked} asked
 * @param {string | undefined} siteUrl the address in site.yaml, if it names one.
 * @returns {readonly string[]}
 * @throws {Error} that says what was asked and cannot be had, and what to do.
 */
export function translateWords(asked, siteUrl) {
  const { command, words } = asked;
  const { known, others } = splitWords(words);
  checkKnown(command, known);
  return [
    ...(command === 'dev' || asked.outFolder === 'dist' ? [] : ['--out', asked.outFolder]),
    ...urlWords(asked, siteUrl),
    ...(command === 'build' ? fullWords(known) : serverWords(asked.server)),
    ...others,
  ];
}

/** Options of Astro’s commands, and whether each takes a value; `maybe` takes one that does not begin with a dash. */
const astroOptions = new Map(
  /** @type {const} */ ([
    ['root', 'yes'],
    ['config', 'yes'],
    ['site', 'yes'],
    ['base', 'yes'],
    ['outDir', 'yes'],
    ['mode', 'yes'],
    ['port', 'yes'],
    ['host', 'maybe'],
    ['open', 'maybe'],
    ['allowedHosts', 'maybe'],
    ['force', 'no'],
    ['verbose', 'no'],
    ['silent', 'no'],
    ['json', 'no'],
    ['devOutput', 'no'],
    ['ignoreLock', 'no'],
    ['background', 'no'],
  ]),
);

/**
 * Parts what was typed into the options of Astro and all others, which are ours: `--no-search`.
 * @param {readonly string[]} words
 */
function splitWords(words) {
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @type {string[]} */
  const others = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    const [, written = '', joined] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const name = written.replace(/-[a-z]/g, (letter) => letter.slice(1).toUpperCase());
    const takes = astroOptions.get(/** @type {any} */ (name));
    if (takes === undefined) {
      others.push(word);
      continue;
    }
    const next = words[place + 1];
    const hasNext = joined === undefined && takes !== 'no' && next !== undefined && !next.startsWith('-');
    if (hasNext) place += 1;
    known.set(name, joined ?? (hasNext ? next : ''));
  }
  return { known, others };
}

/**
 * @param {Asked['command']} command
 * @param {ReadonlyMap<string, string>} known
 */
function checkKnown(command, known) {
  const mode = known.get('mode');
  const own = command === 'dev' ? 'development' : 'production';
  if (mode !== undefined && mode !== own)
    throw new Error(
      `--mode ${mode} has no meaning here: “astro ${command}” has one mode, ${own}. Leave it out; what differs between sites stands in their site.yaml.`,
    );
  if (known.has('devOutput'))
    throw new Error(
      '--devOutput has no meaning here: pages are printed alike everywhere. Leave it out; “astro dev” shows pages while you write.',
    );
}

/** @param {ReadonlyMap<string, string>} known */
function fullWords(known) {
  return known.has('force') ? ['--full'] : [];
}

/**
 * The address of the site, if Astro was told one: `--site https://ana.github.io --base /gaceta`.
 * @param {Pick<Asked, 'site' | 'base'>} asked
 * @param {string | undefined} siteUrl
 */
function urlWords({ site, base }, siteUrl) {
  if (site === undefined && base === '/') return [];
  const known = site ?? siteUrl;
  if (known === undefined)
    throw new Error(
      `The base ${base} needs the address of its host: add --site https://…, or write “url: https://…${base}” into site.yaml.`,
    );
  const url = new URL(base === '/' ? known : `/${base.replace(/^\/+/, '')}`, known);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return ['--url', url.href];
}

/** @param {Asked['server']} server */
function serverWords({ port, host, open, allowedHosts }) {
  if (allowedHosts === true || allowedHosts.length > 0)
    throw new Error(
      'allowedHosts has no meaning here: the server answers for this machine, and for the name that --host gives. Give the name with --host.',
    );
  if (typeof open === 'string')
    throw new Error(`--open takes no path here, but opens the home page. Leave “${open}” out.`);
  return [
    '--port',
    String(port),
    ...(host === false ? [] : ['--host', host === true ? '0.0.0.0' : host]),
    ...(open ? ['--open'] : []),
  ];
}
