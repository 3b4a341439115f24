import {
  type BookingFault,
  BookingSaved,
  BookingSettings,
  BookingSettingsChange,
  BookingSettingsNow,
} from "#contract/booking-rules.ts";
import type { Office } from "#contract/office.ts";
import { Problem } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { BadSettings, Refusal } from "./problem.ts";
import { versionOf } from "./settings-version.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

/** What citizens may do from home, as administrators set it on their own screen: kept in the settings file. */
export function bookingSettingsRoutes(app: App, parts: HttpParts): void {
  const { accounts, ownOffice, changeOffice, faultsInOffice, log } = parts;

  app.get("/api/settings/booking", { schema: { response: { 200: BookingSettingsNow } } }, async (request) => {
    await whoAsks(request, accounts, adminOnly);
    return settingsOf(ownOffice());
  });

  app.patch(
    "/api/settings/booking",
    {
      bodyLimit: 128 * 1_024,
      schema: { body: BookingSettingsChange, response: { 200: BookingSaved, 400: Problem, 409: Problem } },
    },
    async (request): Promise<BookingSaved> => {
      const me = await whoAsks(request, accounts, adminOnly);
      const { version } = request.body;
      const office = ownOffice();
      if (settingsOf(office).version !== version) throw new Refusal(409, "settingsChanged");
      const settings = checked(request.body.settings, office, faultsInOffice);
      if ("faults" in settings) return { state: "bad", faults: settings.faults };
      const saved = await changeOffice((now) => {
        if (settingsOf(now).version !== version) throw new Refusal(409, "settingsChanged");
        return withRules(now, settings);
      });
      if (!saved.ok) throw new BadSettings(saved.faults);
      log.info({ by: me.username }, "numbers from home and appointments were set");
      return { state: "saved", now: settingsOf(ownOffice()) };
    },
  );
}

/** An office with these rules in place of its own; null is nothing. */
function withRules<Remote extends object, Appointments extends object>(
  now: Office,
  { remote, appointments }: { remote: Remote | null; appointments: Appointments | null },
) {
  const { remote: _, appointments: __, ...office } = now;
  return { ...office, ...(remote && { remote }), ...(appointments && { appointments }) };
}

/** What was typed as rules, or all that is wrong with them. All else in the settings was sound before. */
function checked(
  typed: BookingSettingsChange["settings"],
  office: Office,
  faultsIn: HttpParts["faultsInOffice"],
): BookingSettings | { faults: BookingFault[] } {
  const faults = faultsIn(withRules(office, typed))
    .filter(({ path: [part] }) => part === "remote" || part === "appointments")
    .map(({ path, problem }): BookingFault => ({ field: path.join("."), problem }));
  const parsed = BookingSettings.safeParse(typed);
  return faults.length === 0 && parsed.success ? parsed.data : { faults };
}

function settingsOf({ remote, appointments, phone }: Office): BookingSettingsNow {
  const settings = { remote: remote ?? null, appointments: appointments ?? null };
  const version = versionOf(settings);
  return { version, settings, hasPhone: phone !== undefined };
}
