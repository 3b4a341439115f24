import { BookingSettingsChange, BookingSettingsNow } from "#contract/booking-rules.ts";
import type { Office } from "#contract/office.ts";
import { Problem } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { versionOf } from "./settings-version.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

/** What citizens may do from home, as administrators set it on their own screen: kept in the settings file. */
export function bookingSettingsRoutes(app: App, { accounts, ownOffice, changeOffice, log }: HttpParts): void {
  app.get("/api/settings/booking", { schema: { response: { 200: BookingSettingsNow } } }, async (request) => {
    await whoAsks(request, accounts, adminOnly);
    return settingsOf(ownOffice());
  });

  app.patch(
    "/api/settings/booking",
    {
      bodyLimit: 128 * 1_024,
      schema: { body: BookingSettingsChange, response: { 200: BookingSettingsNow, 400: Problem, 409: Problem } },
    },
    async (request) => {
      const me = await whoAsks(request, accounts, adminOnly);
      const { version, settings } = request.body;
      const saved = await changeOffice((now) => {
        if (settingsOf(now).version !== version) throw new Refusal(409, "settingsChanged");
        const { remote: _, appointments: __, ...office } = now;
        const { remote, appointments } = settings;
        return { ...office, ...(remote && { remote }), ...(appointments && { appointments }) };
      });
      if (!saved.ok) throw new Refusal(400, "badSettings", saved.faults.join("\n"));
      log.info({ by: me.username }, "numbers from home and appointments were set");
      return settingsOf(ownOffice());
    },
  );
}

function settingsOf({ remote, appointments, phone }: Office): BookingSettingsNow {
  const settings = { remote: remote ?? null, appointments: appointments ?? null };
  const version = versionOf(settings);
  return { version, settings, hasPhone: phone !== undefined };
}
