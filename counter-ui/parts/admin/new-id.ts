/**
 * An id that the settings file may have, by what people call it: `may-in-kiosk`, and `may-in-kiosk-2` where that is taken.
 * @param otherwise for a name without any letter of an id
 */
export function newId<Id extends string>(name: string, taken: readonly Id[], otherwise: string): Id {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 28)
    .replace(/-+$/, "");
  const wanted = plain || otherwise;
  const used: readonly string[] = taken;
  let id = wanted;
  for (let number = 2; used.includes(id); number += 1) id = `${wanted}-${number}`;
  // Made of what ids are made of.
  return id as Id;
}
