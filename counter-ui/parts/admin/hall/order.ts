/** The same list with one of its items a place further up (-1) or down (1); itself where there is no such place. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const [one, other] = [items[at], items[at + by]];
  if (one === undefined || other === undefined) return [...items];
  return items.map((item, index) => (index === at ? other : index === at + by ? one : item));
}

/** `item` in place of the one with its id; behind the others where there is none. */
export function withItem<Item extends { id: string }>(items: readonly Item[], item: Item): Item[] {
  const known = items.some(({ id }) => id === item.id);
  return known ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item];
}

export function without<Item extends { id: string }>(items: readonly Item[], gone: string): Item[] {
  return items.filter(({ id }) => id !== gone);
}
