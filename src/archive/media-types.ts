/**
 * The files that may lie beside an article and be published with it: their types by their endings. Left out is all that
 * a browser would run as a part of this site: HTML, XML, scripts, styles.
 */
export const mediaTypes: Readonly<Record<string, string>> = {
  // Pictures
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  // Sound
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  // Moving pictures, and what is said in them
  m4v: 'video/mp4',
  mp4: 'video/mp4',
  ogv: 'video/ogg',
  webm: 'video/webm',
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
  // Documents
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // Data
  csv: 'text/csv',
  geojson: 'application/geo+json',
  ics: 'text/calendar',
  json: 'application/json',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  zip: 'application/zip',
};

/**
 * The type of a file by the ending of its path, in small letters or capitals; undefined if it is none of these. Nor is a
 * file that a dot hides, or Markdown to which an editor has added `.txt`.
 */
export function mediaTypeOfFile(file: string): string | undefined {
  if (file.includes('/.') || markdownAsText.test(file)) return undefined;
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  return ending !== undefined && Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending] : undefined;
}

const markdownAsText = /\.(?:md|markdown|mdown|mkdn?|mdx)\.txt$/i;

/** Whether a file may be published beside an article. */
export function isMediaFile(file: string): boolean {
  return mediaTypeOfFile(file) !== undefined;
}

export function isPictureFile(file: string): boolean {
  return mediaTypeOfFile(file)?.startsWith('image/') === true;
}
