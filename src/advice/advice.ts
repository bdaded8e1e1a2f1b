import type { Nodes } from 'mdast';
import type { CheckName } from '../archive/check-names.ts';
import type { Position } from '../documents/content-error.ts';

/** A warning without its explanation: what is allowed, but rarely meant, and where. */
export interface Advice extends Position {
  readonly name: CheckName;
  /** The fault, without a full stop. */
  readonly what: string;
}

/** The text that is looked at: an article’s or page’s body. Lines count from its first line. */
export interface AdvisedText {
  readonly markdown: string;
  /** Every node of its tree with positions, in the order of the text. */
  readonly nodes: readonly Nodes[];
  /** Its source, in which code and HTML are blank, so that every character keeps its place. */
  readonly prose: string;
  readonly title: string;
  readonly siteUrl: string;
}

/** Finds one kind of fault, or a few that are alike. */
export type Detector = (text: AdvisedText) => readonly Advice[];

/** The place where a node begins. */
export function placeOf({ position }: Nodes): Position {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { line, column };
}

/** The source of a node. */
export function sourceOf({ position }: Nodes, markdown: string): string {
  return markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** A short quotation for a message, on one line. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote).trimEnd()}…`;
}

const longestQuote = 60;
