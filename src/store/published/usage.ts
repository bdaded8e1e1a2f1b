import type { HostUsage } from '../../publishing/host-limits.ts';
import type { Store } from '../database/database.ts';
import { number, optionalText, text } from '../database/row.ts';

/** Counts all that is published, and the parts that a site can do without. */
export function readUsage(store: Store): Omit<HostUsage, 'redirects' | 'headers'> {
  const row = store.get(selectAll);
  const largest = store.get('select file, size from published order by size desc limit 1');
  const count = (column: string) => (row === undefined ? 0 : number(row, column));
  return {
    files: count('files'),
    folders: count('folders'),
    bytes: count('bytes'),
    largest: {
      name: (largest && optionalText(largest, 'file')) ?? '',
      bytes: largest === undefined ? 0 : Number(largest['size'] ?? 0),
    },
    parts: store.all(selectParts).flatMap((row) => {
      const part = parts.find(({ id }) => id === text(row, 'part'));
      return part === undefined
        ? []
        : [
            {
              name: part.name,
              remedy: part.remedy,
              files: number(row, 'files'),
              bytes: number(row, 'bytes'),
            },
          ];
    }),
  };
}

/** What can be left out, and how it is told from the rest. */
const parts = [
  { id: 'search', name: 'the search', remedy: '--no-search', condition: "maker = 'search'" },
  { id: 'stories', name: 'stories', remedy: '“stories: false”', condition: "file like 'stories/%'" },
  { id: 'trends', name: 'trends', remedy: '“trends: false”', condition: "file like 'trends/%'" },
  {
    id: 'media',
    name: 'pictures and other files beside articles',
    remedy: 'Another place for them',
    condition: "maker in ('media', 'picture')",
  },
] as const;

const bytesOf = 'coalesce(sum(size), 0) as bytes';
/** Every folder but a few has an index of its own. What is kept of earlier generations is on the host too. */
const selectAll = `select count(*) + (select count(*) from kept) as files, ${bytesOf},
  coalesce(sum(file like '%/index.html'), 0) as folders from published`;
const cases = parts.map(({ id, condition }) => `when ${condition} then '${id}'`).join(' ');
const selectParts = `select case ${cases} end as part, count(*) as files, ${bytesOf} from published
  where part is not null group by part order by part`;
