import { spawn } from 'node:child_process';

/**
 * Opens an address in the browser that BROWSER names, or else in the system’s own.
 * @param onFailure is called with the reason if none can be started: a server without a screen has none.
 */
export function openBrowser(address: string, onFailure: (reason: string) => void): void {
  const [command = '', ...words] = findCommand();
  const child = spawn(command, [...words, address], { stdio: 'ignore', detached: true });
  child.once('error', (error) => {
    onFailure(error.message);
  });
  child.unref();
}

function findCommand(): readonly string[] {
  const { BROWSER: named = '' } = process.env;
  if (named !== '') return [named];
  if (process.platform === 'darwin') return ['open'];
  return process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
}
