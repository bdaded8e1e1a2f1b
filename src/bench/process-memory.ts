import { readdirSync, readFileSync } from 'node:fs';

/** The memory of a process and all its descendants (bytes of RSS); 0 if the system does not tell. */
export function readTreeMemory(rootId: number): number {
  const parents = new Map<number, number>();
  const memory = new Map<number, number>();
  for (const name of listProcesses()) {
    const status = readStatus(name);
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    memory.set(Number(name), Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024);
  }
  const isBelow = (id: number): boolean => id === rootId || (id > 1 && isBelow(parents.get(id) ?? 0));
  return [...memory].reduce((sum, [id, bytes]) => (isBelow(id) ? sum + bytes : sum), 0);
}

function listProcesses(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Empty if the process has ended meanwhile. */
function readStatus(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return '';
  }
}
