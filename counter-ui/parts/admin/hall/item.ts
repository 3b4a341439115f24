import { newCommandId } from "#contract/client/id.ts";
import type { PlaylistItemId } from "#contract/ids.ts";
import type { MediaTaken } from "#contract/media.ts";
import type { PlaylistItem } from "#contract/playlist.ts";
import { isDay, isTime } from "../../../intake/moment.ts";

const always = { zones: [], weekdays: [], fromDay: null, toDay: null, from: null, to: null };
const usualSeconds = 15;

function newId(kind: PlaylistItem["kind"]): PlaylistItemId {
  return `${kind}-${newCommandId().slice(0, 8)}` as PlaylistItemId;
}

export function newItem(kind: "notice" | "procedures"): PlaylistItem {
  const common = { ...always, id: newId(kind), seconds: usualSeconds };
  if (kind === "procedures") return { ...common, kind, codes: [], atATime: 3 };
  return { ...common, kind, title: { vi: "", en: "" }, text: null };
}

/** What was brought in, called as its file was, without the ending. */
export function mediaItem({ file, kind }: MediaTaken, fileName: string): PlaylistItem {
  const name =
    fileName
      .replace(/\.[^.]*$/, "")
      .trim()
      .slice(0, 80) || file.slice(0, 8);
  const common = { ...always, id: newId(kind), name, file };
  return kind === "video" ? { ...common, kind, sound: false } : { ...common, kind, seconds: usualSeconds };
}

/** What keeps an item from being saved; null when nothing does. */
export function lacking(
  item: PlaylistItem,
): "title" | "text" | "name" | "seconds" | "atATime" | "day" | "days" | "time" | null {
  if (item.kind === "notice" && !(item.title.vi.trim() && item.title.en.trim())) return "title";
  if (item.kind === "notice" && item.text && !(item.text.vi.trim() && item.text.en.trim())) return "text";
  if ("name" in item && !item.name.trim()) return "name";
  if ("seconds" in item && !(Number.isInteger(item.seconds) && item.seconds >= 5 && item.seconds <= 600))
    return "seconds";
  if (item.kind === "procedures" && !(Number.isInteger(item.atATime) && item.atATime >= 1 && item.atATime <= 20))
    return "atATime";
  // What was typed and is no day stands there as it was typed.
  if ([item.fromDay, item.toDay].some((day) => day !== null && !isDay(day))) return "day";
  if ([item.from, item.to].some((time) => time !== null && !isTime(time))) return "time";
  return item.fromDay && item.toDay && item.fromDay > item.toDay ? "days" : null;
}
