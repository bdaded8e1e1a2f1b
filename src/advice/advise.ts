import { parseMarkdown } from '../markdown/parse.ts';
import { listNodes } from '../markdown/tree.ts';
import { findAddressFaults } from './address-faults.ts';
import type { Advice, Detector } from './advice.ts';
import { blankOut } from './blank-out.ts';
import { findCutValues } from './cut-values.ts';
import { findDroppedHtml } from './dropped-html.ts';
import { readIgnoredChecks } from './ignored-checks.ts';
import { findMarkupLeftOver } from './markup-left-over.ts';
import { findNothingPrinted } from './nothing-printed.ts';
import {
  findIndentedCode,
  findLinksWithoutWords,
  findLostCells,
  findMissingAlt,
  findRepeatedHeadline,
  findSkippedHeadings,
  findUnusedDefinitions,
} from './tree-faults.ts';

/** A file in its two halves, as `readDocument` gives them. */
export interface AdvisedFile {
  readonly frontMatter: string;
  readonly body: string;
  readonly bodyLine: number;
  readonly title: string;
  readonly siteUrl: string;
}

/**
 * What is allowed in an article or a page of the editors, but rarely meant, in order of place. Left out is what the
 * file turns off itself. Never throws.
 */
export function adviseFile({ frontMatter, body, bodyLine, title, siteUrl }: AdvisedFile): readonly Advice[] {
  const nodes = listNodes(parseMarkdown(body, { positions: true }));
  const prose = blankOut(
    body,
    nodes.filter(({ type }) => unread.has(type)),
  );
  const text = { markdown: body, nodes, prose, title, siteUrl };
  const ignored = readIgnoredChecks(body, nodes);
  const inBody = [...ignored.unknown, ...detectors.flatMap((detect) => detect(text))];
  const inMatter = findCutValues(frontMatter).map((advice) => moveDown(advice, 1));
  return [...inMatter, ...inBody.map((advice) => moveDown(advice, bodyLine - 1))]
    .filter(({ name }) => !ignored.names.has(name))
    .sort((first, second) => first.line - second.line || first.column - second.column);
}

/** What is not prose: no mark in it is markup. */
const unread: ReadonlySet<string> = new Set(['code', 'inlineCode', 'html']);

const detectors: readonly Detector[] = [
  findDroppedHtml,
  findAddressFaults,
  findNothingPrinted,
  findLostCells,
  findUnusedDefinitions,
  findMarkupLeftOver,
  findIndentedCode,
  findMissingAlt,
  findLinksWithoutWords,
  findSkippedHeadings,
  findRepeatedHeadline,
];

function moveDown(advice: Advice, lines: number): Advice {
  return { ...advice, line: advice.line + lines };
}
