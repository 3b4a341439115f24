import { expect, it } from "vitest";
import type { DeviceId, MediaFile, PlaylistItemId } from "#contract/ids.ts";
import type { Playlist } from "#contract/playlist.ts";
import { createUnshown } from "../../server/hub/unshown.ts";

const [screen, other] = ["screen", "other"] as [DeviceId, DeviceId];
const file = `${"a".repeat(64)}.jpg` as MediaFile;
const playlist: Playlist = [
  {
    kind: "image",
    id: "fair" as PlaylistItemId,
    zones: [],
    weekdays: [],
    fromDay: null,
    toDay: null,
    from: null,
    to: null,
    name: "Ngày hội",
    file,
    seconds: 15,
  },
];
const missing = { files: [{ file, why: "missing" as const }] };

it("staff hear of what a screen passes over while it is there and as long as it does", () => {
  const online = new Set([screen, other]);
  let changes = 0;
  const unshown = createUnshown({
    playlist: () => playlist,
    isOnline: (device) => online.has(device),
    onChange: () => {
      changes += 1;
    },
  });
  unshown.told(screen, { files: [] });
  expect([unshown.list(), changes]).toEqual([[], 0]);
  unshown.told(screen, missing);
  unshown.told(screen, missing);
  expect(unshown.list()).toEqual([{ device: screen, item: "fair", name: "Ngày hội", why: "missing" }]);
  expect(changes).toBe(1);
  online.delete(screen);
  expect(unshown.list()).toEqual([]);
  online.add(screen);
  unshown.told(screen, { files: [] });
  expect([unshown.list(), changes]).toEqual([[], 2]);
});

it("what is in the playlist no more is nobody's business", () => {
  let list: Playlist = playlist;
  const unshown = createUnshown({ playlist: () => list, isOnline: () => true, onChange: () => undefined });
  unshown.told(screen, missing);
  list = [];
  expect(unshown.list()).toEqual([]);
});
