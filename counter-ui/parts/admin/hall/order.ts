/** The same list with one of its items a place further up (-1) or down (1); itself where there is no such place. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const [one, other] = [items[at], items[at + by]];
  if (one === undefined || other === undefined) return [...items];
  return items.map((item, index) => (index === at ? other : index === at + by ? one : item));
}

export function without<Item>(items: readonly Item[], at: number): Item[] {
  return items.filter((_, index) => index !== at);
}

/** `item` in place of the one there; at the end of the list where `at` is null. */
export function withItem<Item>(items: readonly Item[], at: number | null, item: Item): Item[] {
  return at === null ? [...items, item] : items.map((one, index) => (index === at ? item : one));
}
