/*
 * Keys of a site’s astro.config.mjs that would do nothing. Silence would let somebody wait for what never comes.
 */

/**
 * Why the settings of a site’s astro.config.mjs cannot be followed, one line for each; none if they can.
 * @param {import('astro').AstroConfig} config
 * @param {string} ownName the name of our integration.
 * @returns {readonly string[]}
 */
export function listRefusedKeys(config, ownName) {
  const others = config.integrations.map(({ name }) => name).filter((name) => name !== ownName);
  return [
    ...others.map(
      (name) =>
        `the integration “${name}” would do nothing, because the program compiles its pages by itself. Remove it.`,
    ),
    ...keys.flatMap(({ key, isSet, remedy }) =>
      isSet(config) ? [`“${key}” would do nothing. ${remedy}`] : [],
    ),
  ];
}

/**
 * @typedef {object} RefusedKey
 * @property {string} key
 * @property {(config: import('astro').AstroConfig) => boolean} isSet whether it differs from Astro’s default.
 * @property {string} remedy
 */

/** @type {readonly RefusedKey[]} */
const keys = [
  {
    key: 'adapter',
    isSet: ({ adapter }) => adapter !== undefined,
    remedy: 'The site is a folder of files, which any host serves: remove it.',
  },
  {
    key: 'output',
    isSet: ({ output }) => output !== 'static',
    remedy: 'The site is a folder of files: remove it.',
  },
  {
    key: 'redirects',
    isSet: ({ redirects }) => Object.keys(redirects).length > 0,
    remedy: 'Give an article its old addresses as “aliases” in its front matter.',
  },
  {
    key: 'i18n',
    isSet: ({ i18n }) => i18n !== undefined,
    remedy: 'Write “language” into site.yaml, and into the front matter of articles in other languages.',
  },
  {
    key: 'trailingSlash',
    isSet: ({ trailingSlash }) => trailingSlash !== 'ignore',
    remedy: 'Every page’s address ends in a slash: remove it.',
  },
  {
    key: 'build.format',
    isSet: ({ build }) => build.format !== 'directory',
    remedy: 'Every page is a folder’s index.html: remove it.',
  },
  {
    key: 'srcDir',
    isSet: ({ srcDir, root }) => srcDir.href !== new URL('src/', root).href,
    remedy: 'Put views of your own into views/ beside site.yaml.',
  },
  {
    key: 'publicDir',
    isSet: ({ publicDir, root }) => publicDir.href !== new URL('public/', root).href,
    remedy: 'Put files that are published as they are into public/ beside site.yaml.',
  },
];
