/** Pages of nearly the same length, so that the last is never a single row. */
export function pages<Item>(items: readonly Item[], perPage: number): Item[][] {
  const count = Math.ceil(items.length / perPage);
  const length = Math.ceil(items.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, at) => items.slice(at * length, (at + 1) * length));
}
