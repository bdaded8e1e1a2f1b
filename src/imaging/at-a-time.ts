/** Does asynchronous work on all items, a few at a time. @returns the results in the order of the items. */
export async function doAtATime<Item, Result>(
  items: readonly Item[],
  count: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const takeAll = async () => {
    for (const [place, item] of queue) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(count, items.length) }, takeAll));
  return results;
}
