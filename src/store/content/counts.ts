import type { Day } from '../../archive/calendar.ts';
import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';

/**
 * Runs work that changes articles and their parts, and keeps their counts by day and month correct.
 * @param isBulk whether so much changes that counting once is quicker than a trigger for each change.
 */
export async function keepCounts<T>(store: Store, isBulk: boolean, work: () => Promise<T>): Promise<T> {
  if (isBulk) {
    const result = await work();
    store.execute(countAgain);
    return result;
  }
  store.execute(createTriggers);
  const result = await work();
  store.execute(dropTriggers);
  return result;
}

/** The last days that have listed articles, the newest first. */
export function listNewestDays(store: Store, count: number): readonly Day[] {
  const rows = store.all('select day from day_counts order by day desc limit ?', count);
  return rows.map((row) => text(row, 'day'));
}

const countAgain = `delete from day_counts;
  insert into day_counts (day, count) select day, count(*) from articles where is_listed group by day;
  delete from part_counts;
  insert into part_counts (kind, id, month, count)
    select kind, id, substr(day, 1, 7) as month, count(*) from parts group by kind, id, month;`;

const ofMonth = 'where kind = old.kind and id = old.id and month = substr(old.day, 1, 7)';

const createTriggers = `
create temp trigger article_came after insert on main.articles when new.is_listed begin
  insert into day_counts (day, count) values (new.day, 1) on conflict (day) do update set count = count + 1;
end;
create temp trigger article_went after delete on main.articles when old.is_listed begin
  update day_counts set count = count - 1 where day = old.day;
  delete from day_counts where day = old.day and count = 0;
end;
create temp trigger part_came after insert on main.parts begin
  insert into part_counts (kind, id, month, count) values (new.kind, new.id, substr(new.day, 1, 7), 1)
    on conflict (kind, id, month) do update set count = count + 1;
end;
create temp trigger part_went after delete on main.parts begin
  update part_counts set count = count - 1 ${ofMonth};
  delete from part_counts ${ofMonth} and count = 0;
end;`;

const dropTriggers = ['article_came', 'article_went', 'part_came', 'part_went']
  .map((name) => `drop trigger temp.${name};`)
  .join(' ');
