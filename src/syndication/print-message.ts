import { splitMessage, type LinkedMessage, type Message } from '../words/message.ts';
import { escapeText } from './xml.ts';

/**
 * A message as HTML.
 * @param print for each place or link, by its name, what stands there as HTML. A link’s words are HTML as well.
 */
export function printMessage<Name extends string>(
  message: Message<Name> | LinkedMessage<Name>,
  print: Readonly<Record<NoInfer<Name>, (words: string) => string>>,
): string {
  return splitMessage(message)
    .map(({ text, name }) => (name === undefined ? escapeText(text) : print[name](escapeText(text))))
    .join('');
}
