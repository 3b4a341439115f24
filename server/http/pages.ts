import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { z } from "zod";
import { LanguageCode } from "#contract/languages.ts";
import { isLoopback } from "../auth/loopback.ts";
import type { App } from "./app.ts";
import { renderFront } from "./front.ts";
import type { HttpParts } from "./parts.ts";
import { answerLanguage } from "./public-language.ts";

/** Page → where Vite put it. */
const screens = {
  "/kiosk": "kiosk-ui/index.html",
  "/display": "display-ui/index.html",
  "/counter-screen": "display-ui/counter-screen/index.html",
  "/counter": "counter-ui/index.html",
  "/bench": "devices/bench/page/index.html",
} as const;

/** The front page, the screens, and the look they share. */
export async function servePages(app: App, parts: HttpParts): Promise<void> {
  const { folders, hub, officeName, demonstrationAccounts, languages } = parts;
  await app.register(fastifyStatic, {
    root: join(folders.screens, "assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: "1y",
  });
  await app.register(fastifyStatic, {
    root: folders.fonts,
    prefix: "/look/fonts/",
    decorateReply: false,
    immutable: true,
    maxAge: "1y",
  });
  await app.register(fastifyStatic, { root: folders.look, prefix: "/look/", decorateReply: false });

  for (const [path, file] of Object.entries(screens)) {
    const page = await readFile(join(folders.screens, file), "utf8");
    app.get(path, { schema: { hide: true } }, (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
  }

  const Asked = z.object({ lang: LanguageCode.optional().catch(undefined) });
  app.get("/", { schema: { hide: true, querystring: Asked } }, (request, reply) => {
    const { demonstration } = hub.officeView();
    const page = renderFront({
      office: officeName(),
      demonstration,
      // Passwords are for whoever sits at this machine, also while they are only for show.
      accounts: demonstration && isLoopback(request.ip) ? demonstrationAccounts : null,
      fromHome: hub.bookings.isOn(),
      language: answerLanguage(languages, request, reply, request.query.lang),
    });
    return reply.type("text/html; charset=utf-8").send(page);
  });
}
