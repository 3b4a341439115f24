import { Readable } from "node:stream";
import { z } from "zod";
import { MediaFile } from "#contract/ids.ts";
import { MediaTaken } from "#contract/media.ts";
import { mostVideoBytes } from "#contract/media-limits.ts";
import { isVideo } from "#contract/media-path.ts";
import { Problem } from "#contract/people.ts";
import { UnshownReport } from "#contract/playlist.ts";
import type { Taken } from "../storage/files/media.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { deviceThatAsks } from "./which-device.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

/** Pictures and videos: administrators bring them in, screens fetch them, and tell which they can not show. */
export async function mediaRoutes(app: App, parts: HttpParts): Promise<void> {
  const { devices, media, unshown, requestsPerMinute } = parts;
  await app.register(async (scope) => takeIn(scope, parts));

  app.get(
    "/media/:file",
    // A video is fetched in many parts.
    {
      config: { rateLimit: { max: requestsPerMinute * 10 } },
      schema: { hide: true, params: z.object({ file: MediaFile }) },
    },
    async (request, reply) => {
      const { file } = request.params;
      if (!(await media.has(file))) throw new Refusal(404, "noSuchMedia");
      // Type by the ending, parts by `Range`, and kept for ever: its name is what is in it.
      return reply.sendFile(file, media.folder, { immutable: true, maxAge: "1y" });
    },
  );

  app.post(
    "/api/playlist/unshown",
    { schema: { body: UnshownReport, response: { 204: z.null(), 401: Problem } } },
    async (request, reply) => {
      const device = await deviceThatAsks(request.headers, devices);
      if (device?.role !== "display") throw new Refusal(401, "notSignedIn");
      unshown.told(device.device, request.body);
      return reply.code(204).send(null);
    },
  );
}

/** Taken in as it comes: nothing of this size is held in memory. The store says in words what is a byte too many. */
function takeIn(scope: App, { accounts, media, log }: HttpParts): void {
  scope.removeContentTypeParser("application/octet-stream");
  scope.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  scope.post(
    "/api/media",
    {
      onRequest: async (request) => void (await whoAsks(request, accounts, adminOnly)),
      schema: {
        body: z.instanceof(Readable),
        consumes: ["application/octet-stream"],
        response: { 200: MediaTaken, 400: Problem, 413: Problem, 415: Problem, 500: Problem, 507: Problem },
      },
    },
    async (request) => {
      const { body } = request;
      const said = Number(request.headers["content-length"]);
      const taken: Taken =
        said > mostVideoBytes
          ? { ok: false, why: "large" }
          : await media.take(body.iterator({ destroyOnReturn: false }));
      if (!taken.ok) {
        readAway(body);
        if (taken.why === "disk") log.error({ code: taken.code }, "a picture or video could not be kept");
        throw notTaken(taken);
      }
      return {
        file: taken.file,
        bytes: taken.bytes,
        kind: isVideo(taken.file) ? ("video" as const) : ("image" as const),
      };
    },
  );
}

function notTaken(taken: Extract<Taken, { ok: false }>): Refusal {
  switch (taken.why) {
    case "kind":
      return new Refusal(415, "mediaKind");
    case "large":
      return new Refusal(413, "mediaTooLarge");
    case "damaged":
      return new Refusal(415, "mediaDamaged");
    case "full":
      return new Refusal(507, "mediaFull");
    case "cut":
      return new Refusal(400, "mediaCut");
    case "disk":
      return new Refusal(500, "mediaDisk", taken.code);
    default:
      return taken satisfies never;
  }
}

/** Browsers hear an answer only once they have sent everything: what is not wanted is taken off the line, up to a limit. */
function readAway(body: Readable): void {
  let bytes = 0;
  body.on("error", () => undefined);
  body.on("data", (chunk: Uint8Array) => {
    bytes += chunk.length;
    if (bytes > mostVideoBytes) body.destroy();
  });
}
