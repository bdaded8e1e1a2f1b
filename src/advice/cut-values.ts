import { quote, type Advice } from './advice.ts';

/**
 * Values that end before a `#` with a space in front: in YAML a comment begins there. Told of a text for readers, and of
 * any value if no space follows, as in `Budget #1 priority`. A comment on a line of its own is meant.
 * @param yaml front matter, or a file of settings.
 */
export function findCutValues(yaml: string): readonly Advice[] {
  if (!yaml.includes(' #') && !yaml.includes('\t#')) return [];
  return yaml.split('\n').flatMap((line, index): readonly Advice[] => {
    const [, beginning = '', key = '', value = '', comment = ''] = plainValue.exec(line) ?? [];
    if (comment === '' || (!texts.has(key) && /^#\s/.test(comment))) return [];
    const what = `“${key === '' ? 'an item' : key}” ends before “${quote(comment)}”: its value is “${quote(value)}”`;
    return [{ name: 'cut-value', line: index + 1, column: beginning.length + value.length + 2, what }];
  });
}

/** The beginning of a line, its key, a value without quotes or brackets, and what follows from the number sign on. */
const plainValue =
  /^(\s*(?:- +)*([A-Za-z][\w-]*): +|\s*(?:- +)+(?![A-Za-z][\w-]*: ))([^\s"'[\]{}|>&*!#][^#]*?)[ \t]+(#.*)$/;

/** The keys of texts that readers see. */
const texts: ReadonlySet<string> = new Set([
  ...['title', 'summary', 'originalTitle', 'alt', 'caption', 'credit', 'reason', 'text', 'name'],
  ...['tagline', 'description', 'footer', 'disclaimer', 'engine', 'translator', 'reviewer'],
]);
