import type { DeviceId } from "#contract/ids.ts";
import { type Playlist, type UnshownMedia, type UnshownReport, usualPlaylist } from "#contract/playlist.ts";

/** What hall screens pass over in their playlist, as each last told. Not journalled: after a restart they say it again. */
export interface Unshown {
  told(device: DeviceId, report: UnshownReport): void;
  /** Of the screens that are there, and of what is still in the playlist. */
  list(): UnshownMedia[];
}

/** @param onChange staff are to hear of it */
export function createUnshown({
  playlist,
  isOnline,
  onChange,
}: {
  playlist: () => Playlist | undefined;
  isOnline: (device: DeviceId) => boolean;
  onChange: () => void;
}): Unshown {
  const reports = new Map<DeviceId, UnshownReport["files"]>();
  return {
    told(device, { files }) {
      if (JSON.stringify(reports.get(device) ?? []) === JSON.stringify(files)) return;
      if (files.length === 0) reports.delete(device);
      else reports.set(device, files);
      onChange();
    },
    list() {
      const items = playlist() ?? usualPlaylist;
      return [...reports].flatMap(([device, files]) =>
        isOnline(device)
          ? files.flatMap(({ file, why }) =>
              items.flatMap((item) =>
                "file" in item && item.file === file ? [{ device, item: item.id, name: item.name, why }] : [],
              ),
            )
          : [],
      );
    },
  };
}
