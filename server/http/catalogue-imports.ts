import { z } from "zod";
import { ImportJob } from "#contract/catalogue-import.ts";
import { Problem } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

/** Some twenty thousand procedures. */
const fileLimit = 48 * 1_024 * 1_024;

/** Importing the catalogue: a file is checked first, which changes nothing; then applied, all or nothing. */
export function catalogueImportRoutes(app: App, { accounts, imports }: HttpParts): void {
  // No form of another site can send this type without asking first.
  app.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  const params = z.object({ id: z.uuid() });

  app.post(
    "/api/catalogue/imports",
    {
      bodyLimit: fileLimit,
      // Asked before the file is taken in: nobody else may fill the memory.
      onRequest: async (request) => {
        await whoAsks(request, accounts, adminOnly);
      },
      schema: {
        querystring: z.object({ name: z.string().trim().min(1).max(200) }),
        body: z.instanceof(Uint8Array),
        consumes: ["application/octet-stream"],
        response: { 200: ImportJob },
      },
    },
    (request) => imports.check({ name: request.query.name, bytes: request.body }),
  );

  app.get(
    "/api/catalogue/imports/:id",
    { schema: { params, response: { 200: ImportJob, 404: Problem } } },
    async (request) => {
      await whoAsks(request, accounts, adminOnly);
      const job = imports.job(request.params.id);
      if (!job) throw new Refusal(404, "noSuchImport");
      return job;
    },
  );

  app.post(
    "/api/catalogue/imports/:id/apply",
    {
      schema: {
        params,
        body: z.strictObject({ missing: z.enum(["keep", "abolish"]) }),
        response: { 200: ImportJob, 404: Problem, 409: Problem },
      },
    },
    async (request) => {
      const me = await whoAsks(request, accounts, adminOnly);
      const { id } = request.params;
      if (!imports.job(id)) throw new Refusal(404, "noSuchImport");
      if (!imports.apply(id, { ...request.body, by: me.name })) throw new Refusal(409, "importNotReady");
      const job = imports.job(id);
      if (!job) throw new Refusal(404, "noSuchImport");
      return job;
    },
  );
}
