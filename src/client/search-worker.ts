/*
 * The search worker: Pagefind’s own, with another way to load files. Pagefind treats each index as a site of its own,
 * with a copy of the WebAssembly and a description beside it. If it cannot load a word, it acts as if nobody wrote it.
 * Here one copy of the program serves all indexes, and the list of bundles has the descriptions. A truncated file
 * counts as missing, and the page is told of every missing file.
 *
 * A classic script without imports, like Pagefind’s worker. Its name is the folder of Pagefind’s program.
 */
declare function importScripts(address: string): void;

/** The host has no such file: the site was published again since the page loaded the list of bundles. */
class GoneError extends Error {}

const fetchFromHost = globalThis.fetch;
let program: Promise<ArrayBuffer> | undefined;

globalThis.fetch = async (input) => {
  const address = new URL(input instanceof Request ? input.url : input, self.location.href);
  try {
    return new Response(await load(address));
  } catch (error) {
    self.postMessage({ missing: address.pathname, isGone: error instanceof GoneError });
    throw error;
  }
};

// Pagefind checks every 50 milliseconds whether an index is there: a tenth of that costs nothing.
const wait = globalThis.setTimeout;
Object.assign(globalThis, { setTimeout: (work: () => void) => wait(work, 5) });

importScripts(`${self.name}worker.js`);

async function load(address: URL): Promise<ArrayBuffer | string | null> {
  // The page sends the description as the tag that Pagefind adds to its address.
  if (address.pathname.endsWith('/pagefind-entry.json')) return address.searchParams.get('ts');
  return /wasm\.[\w-]+\.pagefind$/.test(address.pathname) ? loadProgram() : loadFile(address.pathname);
}

function loadProgram(): Promise<ArrayBuffer> {
  if (program !== undefined) return program;
  program = loadFile(`${self.name}program.pagefind`);
  program.catch(() => {
    program = undefined;
  });
  return program;
}

async function loadFile(path: string): Promise<ArrayBuffer> {
  const response = await fetchFromHost(path);
  if (response.status === 404 || response.status === 410) throw new GoneError(`There is no ${path}.`);
  if (!response.ok) throw new Error(`The host answers ${String(response.status)}.`);
  const bytes = await response.arrayBuffer();
  // In browsers before 2023, Pagefind unpacks it.
  return isPacked(bytes) && 'DecompressionStream' in globalThis ? unpack(bytes) : bytes;
}

/** Whether a file is gzip, as all of Pagefind’s are; a host may have unpacked it on the way. */
function isPacked(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  return first === 0x1f && second === 0x8b;
}

/** Unpacks gzip. Pagefind would do it too, but would not notice a missing end. @throws if the end is missing. */
function unpack(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
