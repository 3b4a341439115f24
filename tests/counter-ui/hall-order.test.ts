import { expect, it } from "vitest";
import type { MediaFile } from "#contract/ids.ts";
import { Playlist } from "#contract/playlist.ts";
import { lacking, mediaItem, newItem } from "../../counter-ui/parts/admin/hall/item.ts";
import { moved, withItem, without } from "../../counter-ui/parts/admin/hall/order.ts";

const list = ["a", "b", "c"].map((id) => ({ id }));
const ids = (items: { id: string }[]) => items.map(({ id }) => id).join("");

it("an item goes up and down, and stays where there is no place", () => {
  expect(ids(moved(list, 1, -1))).toBe("bac");
  expect(ids(moved(list, 1, 1))).toBe("acb");
  expect(ids(moved(list, 0, -1))).toBe("abc");
  expect(ids(moved(list, 2, 1))).toBe("abc");
  expect(ids(moved(list, -1, 1))).toBe("abc");
});

it("an item takes the place of the one with its id, or comes last", () => {
  expect(withItem(list, { id: "b" })).toHaveLength(3);
  expect(ids(withItem(list, { id: "d" }))).toBe("abcd");
  expect(ids(without(list, "b"))).toBe("ac");
});

it("what is begun can be saved once it lacks nothing", () => {
  const notice = newItem("notice");
  if (notice.kind !== "notice") throw new Error("no notice");
  expect(lacking(notice)).toBe("title");
  const said = { ...notice, title: { vi: "Nghỉ", en: "Closed" } };
  expect(lacking(said)).toBeNull();
  expect(lacking({ ...said, seconds: 4 })).toBe("seconds");
  expect(lacking({ ...said, text: { vi: "một", en: "" } })).toBe("text");
  expect(lacking({ ...said, fromDay: "2026-12-02", toDay: "2026-12-01" })).toBe("days");
  const file = `${"a".repeat(64)}.mp4` as MediaFile;
  const video = mediaItem({ file, kind: "video", bytes: 5 }, "Ngày hội.2026.mp4");
  expect(video).toMatchObject({ kind: "video", name: "Ngày hội.2026", sound: false });
  expect(lacking(video)).toBeNull();
  expect(() => Playlist.parse([said, newItem("procedures"), video])).not.toThrow();
});
