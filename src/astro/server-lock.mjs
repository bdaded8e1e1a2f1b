import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

/** Milliseconds between two looks at whether a server listens. */
const lookEvery = 200;
const neededAnswers = 3;

/**
 * Writes the file by which `astro dev status`, `astro dev stop` and `--background` know a server, as soon as it
 * listens. Astro writes it after its own server has started, which never happens here.
 * @param {'dev' | 'preview'} command
 * @param {Pick<import('astro').AstroConfig, 'root' | 'server'>} config
 * @returns {() => void} deletes the file.
 */
export function keepLock(command, { root, server: { port, host } }) {
  const file = fileURLToPath(new URL(`.astro/${command}.json`, root));
  const name = typeof host === 'string' ? host : 'localhost';
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`;
  let answers = 0;
  const timer = setInterval(() => {
    const socket = connect(port, host === true || host === false ? '127.0.0.1' : host);
    socket.once('error', () => socket.destroy());
    socket.once('connect', () => {
      socket.destroy();
      // Before its work, a server takes its port for a moment, to see whether it can.
      answers += 1;
      if (answers !== neededAnswers) return;
      clearInterval(timer);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(describe(command, { port, url }), null, '\t'));
    });
  }, lookEvery);
  return () => {
    clearInterval(timer);
    rmSync(file, { force: true });
  };
}

/**
 * @param {'dev' | 'preview'} command
 * @param {{ port: number, url: string }} server
 */
function describe(command, { port, url }) {
  return {
    pid: process.pid,
    port,
    url,
    urls: { local: [`${url}/`], network: [] },
    background: process.env[`ASTRO_${command.toUpperCase()}_BACKGROUND`] !== undefined,
    startedAt: new Date().toISOString(),
  };
}
