/* What a site’s own views need of the frame: `import { href, site, words } from 'limited-times/site'`. */
export { editorialLinks, look, renderBody, site } from '../renderer/frame.ts';
export { countArticles, dates, foreign, href, linkTo, say, words } from './site-format.ts';
