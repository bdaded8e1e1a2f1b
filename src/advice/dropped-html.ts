import type { Html } from 'mdast';
import type { CheckName } from '../archive/check-names.ts';
import { sanitizeSchema } from '../body/sanitize-schema.ts';
import { findOpenComment, listTags, type Tag } from '../written/list-tags.ts';
import { placeInHtml } from '../written/place-in-html.ts';
import type { Advice, AdvisedText } from './advice.ts';

/** What the policy drops of raw HTML: elements with what is in them, tags, attributes. Each name once a text. */
export function findDroppedHtml({ markdown, nodes }: AdvisedText): readonly Advice[] {
  const found = new Map<string, Advice>();
  let inside: string | undefined;
  const hasSources = nodes.some((node) => node.type === 'html' && /<source\b/i.test(node.value));
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    const note = (name: CheckName, what: string, offset: number) => {
      if (!found.has(what)) found.set(what, { name, what, ...placeInHtml(markdown, node, offset) });
    };
    noteInstructions(node, note);
    for (const tag of listTags(node.value)) {
      // What is in an element that is dropped is not told by itself.
      if (inside !== undefined) {
        if (tag.isClosing && tag.name === inside) inside = undefined;
        continue;
      }
      if (tag.isClosing) continue;
      noteTag(tag, note);
      if (isEmptyPlayer(tag, hasSources)) note(...emptyPlayer(tag));
      if (stripped.has(tag.name) && !isVoid.has(tag.name)) inside = tag.name;
    }
  }
  return [...found.values()];
}

type Note = (name: CheckName, what: string, offset: number) => void;

function noteInstructions({ value }: Html, note: Note): void {
  const [beginning] = /^<(?:\?[a-z]*|!\[CDATA\[|![a-z]+)/i.exec(value) ?? [];
  if (beginning !== undefined) note('dropped-element', `what begins with ${beginning} is not printed`, 0);
  const comment = findOpenComment(value);
  if (comment !== undefined) note('open-comment', 'the comment that begins here has no end', comment);
}

function noteTag({ name, attributes, start }: Tag, note: Note): void {
  if (stripped.has(name)) note('dropped-element', `<${name}> is not printed, nor what is in it`, start);
  else if (!allowed.has(name) && knownElements.has(name))
    note('dropped-tag', `the tag <${name}> is not printed; what is in it is`, start);
  else if (!allowed.has(name))
    note('unknown-tag', `<${name}> is a tag that nothing knows, and is not printed`, start);
  else
    for (const attribute of attributes.keys()) {
      if (!isAllowedAttribute(name, attribute))
        note('dropped-attribute', `the attribute ${attribute} of <${name}> is not printed`, start);
    }
}

/** Whether an element would play something, but names no file: not even the words in it are printed then. */
function isEmptyPlayer({ name, attributes }: Tag, hasSources: boolean): boolean {
  return (name === 'video' || name === 'audio') && !attributes.has('src') && !hasSources;
}

function emptyPlayer({ name, start }: Tag): Parameters<Note> {
  return ['dropped-element', `<${name}> names no file, and is not printed, nor what is in it`, start];
}

const stripped: ReadonlySet<string> = new Set(sanitizeSchema.strip);
const allowed: ReadonlySet<string> = new Set(sanitizeSchema.tagNames);
const isVoid: ReadonlySet<string> = new Set(['embed']);

function isAllowedAttribute(tag: string, attribute: string): boolean {
  const plain = attribute.replaceAll('-', '');
  return plain === 'xmlns' || allowedOf('*').has(plain) || allowedOf(tag).has(plain);
}

/** The attributes of an element that the policy names, in small letters and without hyphens. */
function allowedOf(tag: string): ReadonlySet<string> {
  return allowedAttributes.get(tag) ?? none;
}

const none: ReadonlySet<string> = new Set();
const allowedAttributes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(sanitizeSchema.attributes).map(([tag, rules]) => [
    tag,
    new Set(rules.map((rule) => htmlName(typeof rule === 'string' ? rule : rule[0]))),
  ]),
);

function htmlName(property: string): string {
  return property === 'className' ? 'class' : property.toLowerCase();
}

/** Elements of HTML, also obsolete ones, that the policy removes. Any other name is a slip, or another language’s. */
const knownElements: ReadonlySet<string> = new Set(
  (
    'acronym address applet area article aside audio base basefont big blink body button canvas center col colgroup ' +
    'data datalist dialog dir fieldset font footer form frame frameset head header hgroup html image label legend link ' +
    'main map marquee menu meta meter nav nobr optgroup option output param picture plaintext progress rb rtc search ' +
    'slot source summary tt track xmp'
  ).split(' '),
);
