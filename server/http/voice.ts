import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ClipFolder, ClipList, ClipName } from "#contract/voice.ts";
import type { App } from "./app.ts";
import { clipIn, clipsIn } from "./clips.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";

/** What the voice is made of: the project's clips, each of which a recording dropped into the data folder replaces. */
export function voiceRoutes(app: App, { folders, requestsPerMinute }: HttpParts): void {
  /** One folder or several; all of them where none is named. */
  const wanted = z.object({ folder: z.union([ClipFolder, z.array(ClipFolder)]).default(ClipFolder.options) });
  app.get("/api/voice/clips", { schema: { querystring: wanted, response: { 200: ClipList } } }, async (request) => {
    const chosen = [request.query.folder].flat();
    const clips = new Map([...(await clipsIn(folders.clips, chosen)), ...(await clipsIn(folders.recordings, chosen))]);
    return { clips: Object.fromEntries([...clips].map(([name, { version }]) => [name, version])) };
  });

  const params = z.object({ folder: ClipFolder, name: ClipName });
  const querystring = z.object({ v: z.string().max(40).optional(), from: z.literal("project").optional() });
  // A hall screen that starts takes a hundred of them at once: they do not count among its other requests.
  const config = { rateLimit: { max: requestsPerMinute * 10 } };
  app.get("/voice/:folder/:name", { config, schema: { hide: true, params, querystring } }, async (request, reply) => {
    const { folder, name } = request.params;
    const recording = request.query.from ? undefined : await clipIn(folders.recordings, folder, name);
    const clip = recording ?? (await clipIn(folders.clips, folder, name));
    if (!clip) throw new Refusal(404, "notFound");
    // Under its version it never changes; without one nobody knows for how long it is the one.
    const lasts = request.query.v === clip.version ? "public, max-age=31536000, immutable" : "no-cache";
    return reply
      .type(clip.type)
      .header("cache-control", lasts)
      .send(await readFile(clip.path));
  });
}
