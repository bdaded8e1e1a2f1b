/*
 * The worker that searches: Pagefind’s own, with another way to its files. Pagefind takes each index for a site of
 * its own, with a copy of the WebAssembly and a description beside it; and it takes words that it cannot load for
 * words that nobody wrote. Here one copy of the program serves all indexes, the list of bundles has the
 * descriptions, a file that is cut short counts as missing, and the page hears of whatever is missing.
 *
 * A classic script without imports, as Pagefind’s worker is one. Its name is the folder of Pagefind’s program.
 */
declare function importScripts(address: string): void;

const fetchFromHost = globalThis.fetch;
let program: Promise<ArrayBuffer> | undefined;

globalThis.fetch = async (input) => {
  const address = new URL(input instanceof Request ? input.url : input, self.location.href);
  try {
    return new Response(await load(address));
  } catch (error) {
    self.postMessage({ missing: address.pathname });
    throw error;
  }
};

// Pagefind looks every 50 milliseconds whether an index is there: a tenth of that costs nothing.
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
  if (!response.ok) throw new Error(`The host answers ${String(response.status)}.`);
  const bytes = await response.arrayBuffer();
  // Browsers before 2023 leave it to Pagefind.
  return isPacked(bytes) && 'DecompressionStream' in globalThis ? unpack(bytes) : bytes;
}

/** Whether it is a gzip file, as Pagefind’s all are; a host may have unpacked it on the way. */
function isPacked(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  return first === 0x1f && second === 0x8b;
}

/** What Pagefind would do itself, without noticing that the end is missing. @throws where it is. */
function unpack(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
