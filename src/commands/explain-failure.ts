/**
 * What to do about a failure of the system that no check could foresee: a disk may be full in the middle of a build.
 * Reads messages, because between threads an error keeps nothing else.
 * @returns undefined if nothing more can be said than the message says.
 */
export function explainFailure(message: string): string | undefined {
  const [, code = '', place = ''] = systemError.exec(message) ?? [];
  const explain = explanations[code];
  if (explain !== undefined) return explain(place);
  return message.includes('database or disk is full') ? noSpace('the store, in --cache') : undefined;
}

/** `ENOSPC: no space left on device, write`; some name a path, or two. */
const systemError = /\b(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EMFILE|ENFILE): [^,]+(?:, \w+(?: '([^']+)')?)?/;

const explanations: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  EROFS: (place) => `${place} cannot be written: its file system is read-only. Name another folder.`,
  EACCES: noPermission,
  EPERM: noPermission,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
};

function noSpace(place: string): string {
  return (
    `No space is left on the disk${place === '' ? '' : ` of ${place}`}. Free some, or name a folder on another ` +
    'with --out or --cache, then build again: what this build began is finished or undone.'
  );
}

function noPermission(place: string): string {
  return `Whoever builds has no permission for ${place}. Give it, or name another folder.`;
}

function tooManyFiles(): string {
  return 'The system lets this process open no more files. Raise the limit (ulimit -n), or build with fewer --workers.';
}
