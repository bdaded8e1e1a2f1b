import type { Store } from './store.ts';

/**
 * Does some work that changes `parts`, and keeps right how many articles each part has.
 * @param isBulk whether so much changes that counting once is quicker than a trigger for each.
 */
export async function keepPartCounts<T>(store: Store, isBulk: boolean, work: () => Promise<T>): Promise<T> {
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

const countAgain = `delete from part_counts;
  insert into part_counts (kind, id, count) select kind, id, count(*) from parts group by kind, id;`;

const createTriggers = `
create temp trigger part_came after insert on main.parts begin
  insert into part_counts (kind, id, count) values (new.kind, new.id, 1)
    on conflict (kind, id) do update set count = count + 1;
end;
create temp trigger part_went after delete on main.parts begin
  update part_counts set count = count - 1 where kind = old.kind and id = old.id;
  delete from part_counts where kind = old.kind and id = old.id and count = 0;
end;`;

const dropTriggers = 'drop trigger temp.part_came; drop trigger temp.part_went;';
