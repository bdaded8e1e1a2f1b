/*
 * The worker that searches: Pagefind’s own, with one change. Pagefind takes each index for a site of its own, with
 * a copy of the WebAssembly beside it, and takes words that it cannot load for words that nobody wrote. Here one
 * copy serves all indexes, and the page hears of whatever could not be loaded.
 *
 * A classic script without imports, as Pagefind’s worker is one. Its name is the folder of Pagefind’s program.
 */
declare function importScripts(address: string): void;

const fetchFromHost = globalThis.fetch;
const programs = new Map<string, Promise<ArrayBuffer>>();

globalThis.fetch = async (input, options) => {
  const address = input instanceof Request ? input.url : String(input);
  const program = /wasm\.[\w-]+\.pagefind$/.exec(address)?.[0];
  try {
    return program === undefined
      ? await fetchFound(input, options)
      : new Response(await loadProgram(program));
  } catch (error) {
    self.postMessage({ missing: address });
    throw error;
  }
};

importScripts(`${self.name}pagefind-worker.js`);

function loadProgram(name: string): Promise<ArrayBuffer> {
  const known = programs.get(name);
  if (known !== undefined) return known;
  const program = fetchFound(`${self.name}${name}`).then((response) => response.arrayBuffer());
  programs.set(name, program);
  return program;
}

async function fetchFound(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetchFromHost(...request);
  if (!response.ok) throw new Error(`The host answers ${String(response.status)}.`);
  return response;
}
