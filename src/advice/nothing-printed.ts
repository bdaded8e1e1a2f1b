import { analyseTree } from '../body/analyse-body.ts';
import { placeOf, type Advice, type AdvisedText } from './advice.ts';

/** A body that is written and shows nothing: a comment, an empty element, what the policy drops. */
export function findNothingPrinted({ markdown, nodes }: AdvisedText): readonly Advice[] {
  const first = nodes.find(({ type }) => type !== 'root');
  if (first === undefined || nodes.some(({ type }) => shows.has(type))) return [];
  const hasHtml = nodes.some(({ type }) => type === 'html');
  const hasWords = nodes.some((node) => 'value' in node && node.type !== 'html' && visible.test(node.value));
  if (hasWords && !hasHtml) return [];
  const { text, links, images } = analyseTree(markdown);
  // An address is no part of the text, but it is printed, and so is what plays.
  if (links.length + images.length > 0 || visible.test(text)) return [];
  return [{ name: 'nothing-printed', ...placeOf(first), what: 'nothing of this text is printed' }];
}

const shows: ReadonlySet<string> = new Set(['image', 'imageReference', 'code', 'inlineCode']);
/** Anything but white space and what shows nothing: controls, fillers, variation selectors. */
const visible = /[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u;
