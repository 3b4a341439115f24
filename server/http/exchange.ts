import { z } from "zod";
import { RetryRequest, SkipRequest } from "#contract/exchange.ts";
import { Problem } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

const nothing = { 204: z.null(), 404: Problem };

/** What the world outside has not heard yet, and what an administrator may do about it. Nothing here is personal. */
export function exchangeRoutes(app: App, { accounts, exchange, log }: HttpParts): void {
  app.get("/api/exchange", { schema: { response: { 200: z.unknown().describe("ExchangeView") } } }, async (request) => {
    await whoAsks(request, accounts, adminOnly);
    return { ...(await exchange.view()), standIn: exchange.standIn() };
  });

  app.post("/api/exchange/retry", { schema: { body: RetryRequest, response: nothing } }, async (request, reply) => {
    const { account } = await whoAsks(request, accounts, adminOnly);
    const { to, key } = request.body;
    if (!(await exchange.retry(to, key))) throw new Refusal(404, "notFound");
    log.info({ account, to, key }, "sent again by hand");
    return reply.code(204).send(null);
  });

  app.post("/api/exchange/skip", { schema: { body: SkipRequest, response: nothing } }, async (request, reply) => {
    const { account } = await whoAsks(request, accounts, adminOnly);
    const { to, key, later } = request.body;
    const steps = await exchange.skip(to, key, later);
    if (steps === 0) throw new Refusal(404, "notFound");
    log.warn({ account, to, key, steps }, "a stuck step was given up");
    return reply.code(204).send(null);
  });

  app.delete(
    "/api/exchange/receivers/:to",
    { schema: { params: z.object({ to: z.string().min(1).max(40) }), response: nothing } },
    async (request, reply) => {
      const { account } = await whoAsks(request, accounts, adminOnly);
      const { to } = request.params;
      if (!(await exchange.drop(to))) throw new Refusal(404, "notFound");
      log.warn({ account, to }, "everything for a removed receiver was dropped");
      return reply.code(204).send(null);
    },
  );
}
