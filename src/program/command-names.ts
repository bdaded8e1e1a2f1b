import { isPackage } from './program-place.ts';

/** A text for people, in which each command is as they can type it: `npm run check` is that of the repository alone. */
export function nameCommands(text: string): string {
  return isPackage ? nameForPackage(text) : text;
}

/** The same for whoever has the program as a package: `npm run build -- --full` becomes `npx limited-times build --full`. */
export function nameForPackage(text: string): string {
  return text.replaceAll(
    /npm run (build|check|dev|import|init|new|preview)(?: --(?= ))?/g,
    'npx limited-times $1',
  );
}
