/** What the name and the folders of a file tell: `2012/05/03/`, `2012-05-03-slug`. */
export interface FileNames {
  /** `2012-05-03`; absent if they do not tell a day. */
  readonly day?: string;
  /** The file’s name without day, language and ending, or that of its folder if it is an `index`. */
  readonly slug: string;
  /** `fr` of `post.fr.md`. */
  readonly language?: string;
}

/** @param file from the folder of the import, with slashes. */
export function readFileNames(file: string): FileNames {
  const parts = file.split('/');
  const name = (parts.pop() ?? '').replace(/\.(?:md|markdown|mdown|mkdn?|mdx|html?)$/i, '');
  const language = /\.([a-z]{2}(?:-[a-z]{2,4})?)$/i.exec(name)?.[1];
  const plain = language === undefined ? name : name.slice(0, -language.length - 1);
  const own = /^_?index$/i.test(plain) ? (parts.pop() ?? plain) : plain;
  const dated = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_ ]+(.*))?$/s.exec(own);
  const folder = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(`${parts.join('/')}/`);
  const day = dated ?? folder;
  return {
    ...(day === null ? {} : { day: dayOf(day) }),
    slug: dated === null ? own : (dated[4] ?? own),
    ...(language === undefined ? {} : { language }),
  };
}

function dayOf([, year = '', month = '', day = '']: RegExpExecArray): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
