import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { z } from "zod";
import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import { CommandId, RatingLevelId, type TicketId } from "#contract/ids.ts";
import { Problem } from "#contract/people.ts";
import type { NoTicket, PhoneData, PhonePage } from "#contract/phone.ts";
import { createDelay } from "../auth/delay.ts";
import type { App } from "./app.ts";
import { askerOf } from "./asker.ts";
import { codePicture } from "./code-picture.ts";
import type { HttpParts } from "./parts.ts";
import { pushRoutes } from "./phone-push.ts";
import { createStreams } from "./phone-streams.ts";
import { Refusal } from "./problem.ts";

const Code = z.object({ code: z.string().max(100) });
const Asked = z.strictObject({ id: CommandId });
/** Wrong codes an address may try before it has to wait: many people may share one, and links get cut off in messages. */
const free = 40;
/** Each page asks for itself and its news again when it comes back; nobody needs more. */
const perLink = { max: 120, timeWindow: "1 minute" };

/**
 * A ticket's page at `/t/<code>`, and what it asks for. Whoever has the code may see the ticket and speak for it; of a code
 * that is wrong, for whatever reason, nobody learns more than that.
 */
export async function phoneRoutes(app: App, parts: HttpParts): Promise<void> {
  const { phones } = parts.hub;
  const wrong = createDelay(parts.now, { free, firstMs: 1_000 });
  const streams = createStreams(parts.now);
  const shell = await readFile(join(parts.folders.screens, "display-ui/phone/index.html"), "utf8");
  // Streams never end by themselves, and the server waits for every answer before it closes.
  app.addHook("preClose", async () => streams.stop());

  /** @throws Refusal, the same for every wrong code */
  function ticketOf(code: string, ip: string): TicketId {
    const ticket = phones.ticketOf(code);
    if (ticket) return ticket;
    const asker = askerOf(ip);
    if (wrong.wait(asker) > 0) throw new Refusal(429, "tooFast");
    wrong.failed(asker);
    throw new Refusal(404, "noSuchLink");
  }

  const page = (ticket: TicketId): PhonePage => ({
    ...phones.page(ticket),
    pushKey: parts.push.isOn() ? parts.push.vapid.publicKey : null,
    languages: parts.languages.offered(),
  });

  const noTicket = (): NoTicket => {
    const { name, place, complaints } = parts.ownOffice();
    const fromHome = parts.hub.bookings.isOn();
    return { ticket: null, office: { name, place, complaints }, fromHome, languages: parts.languages.offered() };
  };

  const rateLimit = { ...perLink, keyGenerator: (request: { params: unknown }) => JSON.stringify(request.params) };
  const hidden = { config: { rateLimit }, schema: { hide: true, params: Code } };

  app.get("/t/:code", hidden, (request, reply) => {
    reply.header("cache-control", "no-store").header("x-robots-tag", "noindex").type("text/html; charset=utf-8");
    try {
      return reply.send(pageOf(shell, page(ticketOf(request.params.code, request.ip))));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return reply.code(error.status).send(pageOf(shell, noTicket()));
    }
  });

  /** The code that a kiosk shows on its glass: the same as on paper. */
  app.get("/t/:code/code.svg", hidden, async (request, reply) => {
    const link = phones.link(ticketOf(request.params.code, request.ip)) ?? "";
    const svg = await codePicture(link);
    return reply.header("cache-control", "no-store").type("image/svg+xml").send(svg);
  });

  app.get(
    "/api/phone/:code",
    {
      config: { rateLimit },
      schema: { params: Code, response: { 200: z.unknown().describe("PhonePage"), 404: Problem } },
    },
    (request) => page(ticketOf(request.params.code, request.ip)),
  );

  app.get("/t/:code/events", hidden, (request, reply) => {
    const ticket = ticketOf(request.params.code, request.ip);
    if (!streams.hasRoom(ticket)) throw new Refusal(503, "tooFast");
    const response: ServerResponse = reply.hijack().raw;
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) response.setHeader(name, value);
    streams.open(ticket, response, (send) => phones.watch(ticket, send));
  });

  /** What a phone asks for its own ticket, over the same way as everybody's commands. */
  async function ask(id: CommandId, ticket: TicketId, command: Command): Promise<{ ok: true }> {
    const by: Actor = { kind: "phone", role: "phone", ticket };
    const reply = await parts.hub.ask({ id, command }, by);
    if (!reply.ok) throw new Refusal(409, reply.refusal.code, reply.refusal.detail);
    return { ok: true };
  }
  const done = { 200: z.object({ ok: z.literal(true) }), 404: Problem, 409: Problem };
  const wishes = { left: "markLeft", stay: "stay", late: "askGrace" } as const;
  for (const [path, type] of Object.entries(wishes)) {
    app.post(
      `/api/phone/:code/${path}`,
      { config: { rateLimit }, schema: { params: Code, body: Asked, response: done } },
      async (request) => {
        const ticket = ticketOf(request.params.code, request.ip);
        return ask(request.body.id, ticket, { type, ticket });
      },
    );
  }
  app.post(
    "/api/phone/:code/rating",
    { config: { rateLimit }, schema: { params: Code, body: Asked.extend({ level: RatingLevelId }), response: done } },
    async (request) => {
      const ticket = ticketOf(request.params.code, request.ip);
      return ask(request.body.id, ticket, { type: "rateTicket", ticket, level: request.body.level });
    },
  );
  await pushRoutes(app, parts, { ticketOf, rateLimit });
}

const place = "<!--page-->";

/** The page with what it shows first in it, so that a slow phone needs no second round. Data, not code: no browser runs it. */
function pageOf(shell: string, data: PhoneData): string {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return shell.replace(place, () => `<script type="application/json" id="page">${json}</script>`);
}
