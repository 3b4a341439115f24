import { z } from "zod";
import { Said } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { heads, whoAsks } from "./who-asks.ts";

/** What is wrong with the files that an office writes itself, for those who can mend it. */
export function settingsRoute(app: App, { accounts, settingsFaults }: HttpParts): void {
  app.get("/api/settings", { schema: { response: { 200: z.object({ faults: z.array(Said) }) } } }, async (request) => {
    await whoAsks(request, accounts, heads);
    return { faults: settingsFaults() };
  });
}
