import { Refusal } from "./problem.ts";

type Deed = { do: "add"; at?: number | undefined } | { do: "replace" | "remove" };

/**
 * A list of the settings after one of its items was added, replaced or removed.
 * @param id of the one that it is done to
 * @param item what is there then; null where it is removed
 * @throws Refusal when somebody else has removed what is to be replaced or removed
 */
export function afterDeed<Item extends { id: string }>(
  list: readonly Item[],
  deed: Deed,
  id: string,
  item: Item | null,
): Item[] {
  const at = list.findIndex((one) => one.id === id);
  if (deed.do !== "add" && at < 0) throw new Refusal(409, "settingsChanged");
  switch (deed.do) {
    case "add":
      return item ? list.toSpliced(deed.at ?? list.length, 0, item) : [...list];
    case "replace":
      return item ? list.with(at, item) : [...list];
    case "remove":
      return list.toSpliced(at, 1);
    default:
      return deed satisfies never;
  }
}
