import { expect, it } from "vitest";
import { ZoneId } from "#contract/ids.ts";
import { draftOf, zoneFrom } from "../../counter-ui/parts/admin/hall/zone-draft.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { typedFaults } from "../../server/storage/lowdb/typed-faults.ts";

it.each([
  ["2.5", "Cần một số nguyên.", "Must be a whole number."],
  ["2,5", "Cần một số nguyên.", "Must be a whole number."],
  ["-3", "Nhỏ hơn mức cho phép là 1.", "Smaller than 1."],
])("seats typed as %s are told what is wrong with them", (seats, vi, en) => {
  const zone = zoneFrom({ ...draftOf(null), name: { vi: "Sảnh", en: "Hall" }, seats }, ZoneId.parse("new"));
  const faults = typedFaults({ ...demonstrationOffice, zones: [...demonstrationOffice.zones, zone] });
  expect(faults.map(({ path, problem }) => [path.at(-1), problem])).toEqual([["seats", { vi, en }]]);
});
