import { HallScreensChange, HallScreensNow } from "#contract/hall-screens.ts";
import type { MediaFile } from "#contract/ids.ts";
import { usualLook } from "#contract/look.ts";
import type { Office } from "#contract/office.ts";
import { Problem } from "#contract/people.ts";
import { usualPlaylist } from "#contract/playlist.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { BadSettings, Refusal } from "./problem.ts";
import { versionOf } from "./settings-version.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

/** Playlist, running line and look, as administrators set them on their own screen: kept in the settings file. */
export function hallScreensRoutes(app: App, { accounts, ownOffice, changeOffice, media, log }: HttpParts): void {
  app.get("/api/settings/screens", { schema: { response: { 200: HallScreensNow } } }, async (request) => {
    await whoAsks(request, accounts, adminOnly);
    return screensOf(ownOffice());
  });

  app.patch(
    "/api/settings/screens",
    {
      bodyLimit: 256 * 1_024,
      schema: { body: HallScreensChange, response: { 200: HallScreensNow, 400: Problem, 409: Problem } },
    },
    async (request) => {
      const me = await whoAsks(request, accounts, adminOnly);
      const { version, change } = request.body;
      for (const file of filesOf(change)) if (!(await media.has(file))) throw new Refusal(400, "noSuchMedia", file);
      const saved = await changeOffice((office) => {
        const now = screensOf(office);
        if (now.version !== version) throw new Refusal(409, "settingsChanged");
        return {
          ...office,
          playlist: change.playlist ?? now.screens.playlist,
          ticker: change.ticker ?? now.screens.ticker,
          look: change.look ?? now.screens.look,
          name: change.name ?? now.screens.name,
          place: change.place ?? now.screens.place,
        };
      });
      if (!saved.ok) throw new BadSettings(saved.faults);
      log.info({ by: me.username, changed: Object.keys(change) }, "hall screens were changed");
      return screensOf(ownOffice());
    },
  );
}

/** Every file that an office's screens show. */
export function filesOf({ playlist, look }: Pick<HallScreensChange["change"], "playlist" | "look">): MediaFile[] {
  const shown = (playlist ?? []).flatMap((item) => ("file" in item ? [item.file] : []));
  return look?.emblem ? [...shown, look.emblem] : shown;
}

function screensOf({ playlist = usualPlaylist, ticker, look = usualLook, name, place }: Office): HallScreensNow {
  const screens = { playlist, ticker, look, name, place };
  return { version: versionOf(screens), screens };
}
