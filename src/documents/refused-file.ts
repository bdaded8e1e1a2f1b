import { fileStart, type PlacedError } from './content-error.ts';

/** Why a file of the content is not read, although the system would give it. */
export type Refusal = 'no-file' | 'outside' | 'in-link' | 'hidden' | 'not-a-file' | 'too-large';

/** A file that is not read. `placed` is the error to report. */
export class RefusedFile extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusals[refusal].what);
    this.refusal = refusal;
  }

  get placed(): PlacedError {
    return describeRefusal(this.refusal);
  }
}

/** The error of a file that is not read. */
export function describeRefusal(refusal: Refusal): PlacedError {
  return { ...fileStart, ...refusals[refusal] };
}

export function isRefusal(text: string): text is Refusal {
  return Object.hasOwn(refusals, text);
}

/** The most that a text of the content may have, in bytes. The longest article of a newspaper has about 0.1 MB. */
export const longestText = 16 * 1024 * 1024;

const putItThere = 'Put the file, or the folder, itself in its place, or remove the link.';

const refusals: Readonly<Record<Refusal, Pick<PlacedError, 'what' | 'why' | 'remedy'>>> = {
  'no-file': {
    what: 'the link leads to no file',
    why: 'What it leads to is not there, or is a folder; links to folders are not followed.',
    remedy: putItThere,
  },
  outside: {
    what: 'a link leads out of the content folder',
    why: 'It, or a folder above it, is a link. Whatever that leads to would be published, and another machine may have something else there.',
    remedy: putItThere,
  },
  'in-link': {
    what: 'it lies in a folder that is a link',
    why: 'Links to folders are followed nowhere among the content: what they lead to may change, or lead round in a circle.',
    remedy: 'Put the folder itself in its place.',
  },
  hidden: {
    what: 'the link leads to a hidden file',
    why: 'Names that begin with a dot, as .git does, are of files that are not for readers.',
    remedy: putItThere,
  },
  'not-a-file': {
    what: 'it is not a file',
    why: 'It is a pipe, a socket or a device, or a link to one: to read it might never end.',
    remedy: 'Put a file in its place, or remove it.',
  },
  'too-large': {
    what: `it has more than ${String(longestText / 1024 / 1024)} MB, the most that a text may have`,
    why: 'A text is held in memory as a whole, several times over.',
    remedy: 'Divide it into several files, or remove it.',
  },
};
