import { z } from "zod";
import { AccountId } from "#contract/ids.ts";
import { mostPhotoBytes, Problem } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { deviceThatAsks } from "./which-device.ts";
import { adminOnly, anyPerson, whoAsks } from "./who-asks.ts";

const params = z.object({ account: AccountId });
const notSet = {
  large: () => new Refusal(413, "photoTooLarge"),
  picture: () => new Refusal(400, "badPhoto"),
  account: () => new Refusal(404, "noSuchAccount"),
};

/** Photos of officers: administrators set them, screens with a token and whoever is signed in may see them. */
export function photoRoutes(app: App, { accounts, devices, photos }: HttpParts): void {
  // Which of them it is, its first bytes tell: what the sender calls it counts for nothing.
  app.addContentTypeParser(["image/jpeg", "image/png", "image/webp"], { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );

  app.get(
    "/api/accounts/:account/photo",
    // 304: `If-None-Match` names the photo that is still the one.
    { schema: { params, response: { 200: z.unknown(), 204: z.null(), 304: z.null(), 401: Problem } } },
    async (request, reply) => {
      // A screen has no cookie: it shows the token it was paired with.
      if (!(await deviceThatAsks(request.headers, devices))) await whoAsks(request, accounts, anyPerson);
      const photo = await photos.of(request.params.account);
      if (!photo) return reply.code(204).send(null);
      const tag = `"${photo.version}"`;
      reply.header("etag", tag);
      if (request.headers["if-none-match"] === tag) return reply.code(304).send(null);
      return reply.type(photo.type).send(Buffer.from(photo.bytes));
    },
  );

  app.put(
    "/api/accounts/:account/photo",
    {
      bodyLimit: mostPhotoBytes,
      // Asked before the picture is taken in: nobody else may make the hub hold it.
      onRequest: async (request) => void (await whoAsks(request, accounts, adminOnly)),
      errorHandler(error) {
        throw error.statusCode === 413 ? notSet.large() : error;
      },
      schema: {
        params,
        consumes: ["image/jpeg", "image/png", "image/webp"],
        response: { 204: z.null(), 400: Problem, 404: Problem, 413: Problem },
      },
    },
    async (request, reply) => {
      const body: unknown = request.body;
      const set = await photos.set(request.params.account, Buffer.isBuffer(body) ? body : Buffer.alloc(0));
      if (!set.ok) throw notSet[set.why]();
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/api/accounts/:account/photo",
    { schema: { params, response: { 204: z.null() } } },
    async (request, reply) => {
      await whoAsks(request, accounts, adminOnly);
      await photos.remove(request.params.account);
      return reply.code(204).send(null);
    },
  );
}
