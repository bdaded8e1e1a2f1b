import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environment } from './installed-program.ts';

/** Where the commands of the documentation are run. */
export interface Stage {
  /** The working folder of the first page; `cd` in a page holds for those after it. */
  readonly folder: string;
  readonly tarball: string;
}

/** The commands of a page of the documentation: its blocks of `sh`, in order. */
export function readCommands(page: string): string {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```sh\n(.*?)^```$/gms);
  return [...blocks].map(([, commands = '']) => commands).join('');
}

/**
 * Runs commands as they are written, but for three things: packages come from this machine, the program from a tarball,
 * and a push goes to a repository beside the folder. A command that serves is stopped once it says where.
 * @throws if one of them fails, with what all printed.
 */
export function runCommands({ folder, tarball }: Stage, commands: string): string {
  const origin = join(folder, 'origin.git');
  const script = join(folder, 'commands.sh');
  mkdirSync(folder, { recursive: true });
  writeFileSync(script, `${prelude}\n${commands}`);
  return execFileSync('bash', ['-e', script], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment(),
      TARBALL: tarball,
      PACKAGES: resolve('node_modules'),
      ORIGIN: origin,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Ana',
      GIT_AUTHOR_EMAIL: 'ana@gaceta.example',
      GIT_COMMITTER_NAME: 'Ana',
      GIT_COMMITTER_EMAIL: 'ana@gaceta.example',
    },
  });
}

const prelude = `
npm() {
  case "$1 $2" in
  "install limited-times"*)
    if [ ! -d node_modules ]; then
      cp -al "$PACKAGES" node_modules
      rm node_modules/.package-lock.json
      cp "$PACKAGES/.package-lock.json" node_modules/
    fi
    command npm install --offline --ignore-scripts --no-audit --no-fund "$TARBALL" ;;
  *) command npm "$@" ;;
  esac
}
npx() {
  case "$2" in
  dev | preview)
    # Emptied here: what the last server said must not pass for what this one says.
    : > ../served.log
    setsid npx "$@" --port 0 >> ../served.log 2>&1 &
    local server=$!
    for _ in $(seq 240); do grep -q 'http://' ../served.log && break; sleep 0.25; done
    kill -- -$server
    grep 'http://' ../served.log ;;
  *) command npx "$@" ;;
  esac
}
git() {
  if [ "$1" = push ]; then command git init -q --bare "$ORIGIN" && command git push -q "$ORIGIN" main; else command git "$@"; fi
}
`;
