import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ContentError } from '../documents/content-error.ts';

/*
 * The faults of a site’s own views: those that Astro finds when it compiles them, and those that show when they print. Each
 * becomes an error of the content, with its file and line; a fault of our own code stays what it is.
 */

/** Where the copy of a site’s own views lies while they are compiled: beside the renderer’s folder, which Astro empties. */
export function copyOfViews(rendererFolder: string): string {
  return `${rendererFolder}.views`;
}

/** A file of such a copy, by whatever way a message or a source map names it. */
const copied = /\.views[/\\]([^\s?:"'()]+\.\w+)(?:\?[^:\s]*)?(?::(\d+):(\d+))?/;

/** An error that a site’s own view caused. Between threads, an error keeps only its message and cause. */
export function createViewError(error: ContentError): Error {
  const message = `${error.file}:${String(error.line)}:${String(error.column)} ${error.what}`;
  return new Error(message, { cause: { viewFault: error } });
}

/** The fault of a site’s own view, if that caused an error of any thread; undefined otherwise. */
export function findViewFault(error: unknown): ContentError | undefined {
  const { success, data } = viewErrorSchema.safeParse(error);
  return success ? data.cause.viewFault : undefined;
}

const viewErrorSchema = z.object({
  cause: z.object({
    viewFault: z.object({
      file: z.string(),
      line: z.number(),
      column: z.number(),
      what: z.string(),
      why: z.string(),
      remedy: z.string(),
    }),
  }),
});

/** What Astro says of a failed compilation. */
const faultSchema = z.object({
  message: z.string(),
  file: z.string().optional(),
  line: z.number().optional(),
  column: z.number().optional(),
  stack: z.string().default(''),
});

/** Writes the error of a compilation, for the process that waits for it. */
export function writeCompileFault(error: unknown): string {
  const { message, loc, id, stack } = error as Partial<ErrorOfVite>;
  return JSON.stringify({ message, file: loc?.file ?? id, line: loc?.line, column: loc?.column, stack });
}

interface ErrorOfVite {
  readonly message: string;
  readonly loc: { readonly file?: string; readonly line?: number; readonly column?: number };
  readonly id: string;
  readonly stack: string;
}

/**
 * The fault of a site’s own view, if that is what a compilation failed of.
 * @param written by `writeCompileFault`.
 */
export function readCompileFault(written: string): ContentError | undefined {
  const start = written.lastIndexOf('{"message"');
  if (start === -1) return undefined;
  const fault = faultSchema.parse(JSON.parse(written.slice(start)));
  const place = placeInViews(fault) ?? findNamed(`${fault.message}\n${fault.stack}`);
  return place && describeFault(place, 'it does not compile', fault.message);
}

interface PartialPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function placeInViews({ file, line = 1, column = 0 }: PartialPlace): Place | undefined {
  const [, name] = copied.exec(file ?? '') ?? [];
  if (name === undefined) return undefined;
  return {
    file: `views/${name.replaceAll('\\', '/')}`,
    line: Math.max(1, line),
    column: Math.max(1, column + 1),
  };
}

/** The file of the views that a message names, best with its line: `….views/Footer.astro:3:7`. */
function findNamed(message: string): Place | undefined {
  const found = Array.from(message.replace(colours, '').matchAll(new RegExp(copied, 'g')));
  const [file, , line, column] = found.find((match) => match[2] !== undefined) ?? found[0] ?? [];
  return placeInViews({ file, line: Number(line ?? 1), column: Number(column ?? 1) - 1 });
}

/** What a terminal takes for colours. */
// eslint-disable-next-line no-control-regex -- They begin with a control character.
const colours = /\u001B\[[\d;]*m/g;

function describeFault({ file, line, column }: Place, what: string, message: string): ContentError {
  return {
    file,
    line,
    column,
    what: `${what}: ${plainMessage(message)}`,
    why: 'A view of the site takes the place of ours, so no page can be printed without it. What is published stays.',
    remedy:
      'Mend the line, or move the file out of views/ to have ours again. docs/views.md says what a view gets.',
  };
}

/** The first line of a message, without colours and paths. */
function plainMessage(message: string): string {
  const [line = ''] = message
    .replace(colours, '')
    .split('\n')
    .filter((each) => each.trim() !== '' && !/^(?:Build failed|\[plugin )/.test(each));
  return line
    .trim()
    .replace(/^(?:\[\w+\] )?(?:\w*Error: )?/, '')
    .replace(/ in \S+\.views[/\\]\S+$/, '');
}

/**
 * The fault of a site’s own view, if printing failed in one.
 * @param entry the renderer’s module; its source maps lead from what ran to what was written.
 */
export function findPrintFault(error: unknown, entry: string): ContentError | undefined {
  const rendererFolder = dirname(dirname(entry));
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = Array.from(stack.matchAll(/\(?(file:\/\/[^\s()]+\.mjs)(?:\?[^:\s]*)?:(\d+):(\d+)/g));
  for (const [, module = '', line, column] of places) {
    const file = fileURLToPath(module);
    if (!file.startsWith(rendererFolder)) continue;
    const place = placeInViews(traceBack(file, Number(line), Number(column)));
    if (place !== undefined)
      return describeFault(
        place,
        'it fails while it prints',
        error instanceof Error ? error.message : String(error),
      );
  }
  return undefined;
}

function traceBack(file: string, line: number, column: number): PartialPlace {
  try {
    const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
    const found = map.findEntry(line - 1, column - 1);
    if (!('originalSource' in found)) return {};
    return {
      file: resolve(dirname(file), found.originalSource.replace(/^file:\/\//, '')),
      line: found.originalLine + 1,
      column: found.originalColumn,
    };
  } catch {
    return {};
  }
}
