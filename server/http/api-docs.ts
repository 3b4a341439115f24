import type { FastifyInstance, RouteOptions } from "fastify";
import type { App } from "./app.ts";

/**
 * The page at /api/docs, made of every route registered after this. It is made when somebody first asks: its libraries are
 * large and slow to load, and most hubs are never asked.
 */
export function apiDocs(app: App, version: string): void {
  const routes: RouteOptions[] = [];
  let docs: Promise<FastifyInstance> | null = null;
  app.addHook("onRoute", (route) => void routes.push(route));
  app.addHook("onClose", async () => (await docs)?.close());
  for (const url of ["/api/docs", "/api/docs/*"]) {
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      docs ??= import("./api-docs-pages.ts").then(({ openApiDocs }) => openApiDocs(routes, version));
      const { statusCode, headers, rawPayload } = await (await docs).inject({ url: request.url });
      for (const name of ["content-type", "location"]) {
        const value = headers[name];
        if (value !== undefined) reply.header(name, value);
      }
      return reply.code(statusCode).send(rawPayload);
    });
  }
}
