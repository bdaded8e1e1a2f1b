import { analyseTree } from '../body/analyse-body.ts';
import { placeOf, type Advice, type AdvisedText } from './advice.ts';

/** A body that is written and shows nothing: a comment, an empty element, what the policy drops. */
export function findNothingPrinted({ markdown, nodes }: AdvisedText): readonly Advice[] {
  const first = nodes.find(({ type }) => type !== 'root');
  if (first === undefined || nodes.some(({ type }) => shows.has(type))) return [];
  const hasHtml = nodes.some(({ type }) => type === 'html');
  const hasWords = nodes.some((node) => 'value' in node && node.type !== 'html' && visible.test(node.value));
  if (hasWords && !hasHtml) return [];
  const { text, images } = analyseTree(markdown);
  if (images.length > 0 || visible.test(text)) return [];
  return [{ name: 'nothing-printed', ...placeOf(first), what: 'nothing of this text is printed' }];
}

const shows: ReadonlySet<string> = new Set(['image', 'imageReference', 'code', 'inlineCode']);
/** Anything but white space and characters that show nothing. */
const visible = /[^\s\p{C}\u00ad\u034f\u115f\u1160\u3164\uffa0\u{e0100}-\u{e01ef}\ufe00-\ufe0f]/u;
