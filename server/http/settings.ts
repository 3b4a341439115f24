import { z } from "zod";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { heads, whoAsks } from "./who-asks.ts";

/** What is wrong with the settings file, for those who can mend it. */
export function settingsRoute(app: App, { accounts, settingsFaults }: HttpParts): void {
  app.get(
    "/api/settings",
    { schema: { response: { 200: z.object({ faults: z.array(z.string()) }) } } },
    async (request) => {
      await whoAsks(request, accounts, heads);
      return { faults: settingsFaults() };
    },
  );
}
