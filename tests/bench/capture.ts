import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDisplays, within } from "./clients.ts";
import { startHub } from "./servers.ts";

/** A display's view as the hub sends it. */
export interface Payload {
  name: "display";
  revision: number;
  at: number;
  view: { calls: { ticket: string }[] };
}

const shownWithinMs = 10_000;

/** Takes one real view from a hub with a full day, for the bare server to broadcast. @returns it, and the file it is in */
export async function capturePayload(folder: string, full: string): Promise<{ view: Payload; file: string }> {
  const hub = await startHub(full);
  try {
    const shown = Promise.withResolvers<Payload>();
    const screens = await openDisplays(hub.url, 1, (_, text) => {
      const [event, message] = JSON.parse(text.toString().replace(/^\d+/, "")) as [string, Payload];
      if (event === "view" && message.name === "display") shown.resolve(message);
    });
    const view = await within(shownWithinMs, "the first view", shown.promise);
    screens.close();
    if (view.view.calls.length === 0) throw new Error("the full day shows no call");
    const file = join(folder, "payload.json");
    writeFileSync(file, JSON.stringify(view));
    return { view, file };
  } finally {
    await hub.stop();
  }
}
