import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { TicketId } from "#contract/ids.ts";
import { LanguageCode } from "#contract/languages.ts";
import { Problem } from "#contract/people.ts";
import { PushSubscription } from "#contract/push.ts";
import type { Language } from "#contract/text.ts";
import { writtenAs } from "#contract/tongue.ts";
import { wordsOver } from "#contract/wording.ts";
import { createPushes } from "../push/pushes.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { en } from "./words/phone.en.ts";
import { type PhoneNotes, vi } from "./words/phone.vi.ts";

const words: Record<Language, PhoneNotes> = { vi, en };

const Built = z.record(z.string(), z.object({ file: z.string() }));

export interface PushRouteParts {
  /** @throws Refusal for a wrong code */
  ticketOf: (code: string, ip: string) => TicketId;
  rateLimit: object;
}

/** Where a phone asks to be told of its call while the page sleeps, and the service worker that then shows it. */
export async function pushRoutes(
  app: App,
  { hub, push, now, folders, languages, log }: HttpParts,
  { ticketOf, rateLimit }: PushRouteParts,
): Promise<void> {
  const { phones } = hub;
  const params = z.object({ code: z.string().max(100) });
  const { endpoint } = PushSubscription.shape;
  const pushes = createPushes({
    isOn: push.isOn,
    vapid: push.vapid,
    keep: push.keep,
    now,
    watch: phones.watch,
    noteOf(ticket, { counter }, language) {
      const { label } = phones.page(ticket).ticket;
      const path = new URL(phones.link(ticket) ?? "http://none/").pathname;
      const theirs = languages.words(language);
      const say = theirs ? wordsOver(vi, theirs.phone?.push) : words[writtenAs(language)];
      return { title: say.called(label, counter), body: say.come, path };
    },
    post: push.post,
    onTrouble: (error) => log.warn({ error }, "a call was not pushed to a phone"),
  });
  app.addHook("onClose", () => pushes.stop());

  app.post(
    "/api/phone/:code/push",
    {
      config: { rateLimit },
      schema: {
        params,
        body: z.strictObject({ subscription: PushSubscription, language: LanguageCode }),
        response: { 200: z.object({ ok: z.literal(true) }), 404: Problem, 409: Problem },
      },
    },
    async (request) => {
      const ticket = ticketOf(request.params.code, request.ip);
      if (!push.isOn() || !(await pushes.add(ticket, request.body))) throw new Refusal(409, "notAllowed");
      return { ok: true as const };
    },
  );

  // The address is whose browser it is: it stands in no line of a log, as it would in a path; and what is sent with a DELETE, proxies may drop.
  app.post(
    "/api/phone/:code/push-off",
    {
      config: { rateLimit },
      schema: {
        params,
        body: z.strictObject({ endpoint }),
        response: { 200: z.object({ ok: z.literal(true) }), 404: Problem },
      },
    },
    async (request) => {
      await pushes.drop(ticketOf(request.params.code, request.ip), request.body.endpoint);
      return { ok: true as const };
    },
  );

  const worker = await workerOf(folders.screens);
  // Below /t/, since a worker may speak for pages beside it only.
  app.get("/t/worker.js", { schema: { hide: true } }, (_request, reply) => {
    if (worker === null) throw new Refusal(404, "notFound");
    return reply.header("cache-control", "no-cache").type("text/javascript; charset=utf-8").send(worker);
  });
}

/** Vite names what it builds by its content; its manifest says which file is which. Null where nothing was built. */
async function workerOf(screens: string): Promise<string | null> {
  const manifest = await readFile(join(screens, ".vite/manifest.json"), "utf8").catch(() => null);
  const built = manifest === null ? undefined : Built.parse(JSON.parse(manifest))["display-ui/phone/worker.ts"];
  return built ? readFile(join(screens, built.file), "utf8") : null;
}
