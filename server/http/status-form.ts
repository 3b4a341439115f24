import type { FastifyReply } from "fastify";
import { z } from "zod";
import { type StatusAnswer, StatusQuestion } from "#contract/dossier-views.ts";
import { LanguageCode } from "#contract/languages.ts";
import type { App } from "./app.ts";
import { askerOf } from "./asker.ts";
import type { HttpParts } from "./parts.ts";
import { answerLanguage } from "./public-language.ts";
import { secondsUntil } from "./status.ts";
import { renderStatus } from "./status-page.ts";

/** A code, four letters and a language: nobody has to send more. */
const formLimit = 1_024;

const Lang = LanguageCode.optional().catch(undefined);
/** Read leniently: people type small letters and spaces, and what fits no code fits no dossier either. */
const Sent = z.object({
  code: z.string().max(100).catch(""),
  lastFour: z.string().max(20).catch(""),
  lang: Lang,
});

/** The page at `/tra-cuu` that a receipt links: a form that works without a script, on any phone. */
export function statusPage(app: App, { intake, now, ownOffice, languages }: HttpParts): void {
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: formLimit },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  const Asked = z.object({ ma: z.string().max(48).catch(""), lang: Lang });

  app.get("/tra-cuu", { schema: { hide: true, querystring: Asked } }, (request, reply) => {
    const { ma, lang } = request.query;
    const language = answerLanguage(languages, request, reply, lang);
    return asPage(reply).send(renderStatus({ office: ownOffice(), language, code: ma, lastFour: "", answer: null }));
  });

  // What is asked for stays out of addresses, and so out of logs and histories.
  app.post("/tra-cuu", { schema: { hide: true, body: Sent } }, async (request, reply) => {
    const language = answerLanguage(languages, request, reply, request.body.lang);
    const code = request.body.code.replace(/\s+/g, "").toUpperCase();
    const lastFour = request.body.lastFour.replace(/\s+/g, "");
    const asPageOf = (answer: StatusAnswer | null) =>
      renderStatus({ office: ownOffice(), language, code, lastFour, answer });
    // Another language was chosen before anything could be asked: that is no guess.
    if (lastFour === "") return asPage(reply).send(asPageOf(null));
    const question = StatusQuestion.safeParse({ code, lastFour });
    const answer: StatusAnswer = question.success
      ? await intake.status.ask(question.data, askerOf(request.ip))
      : { ok: false, why: "noMatch" };
    if (!answer.ok && answer.why === "tooOften") reply.header("retry-after", secondsUntil(answer.until, now()));
    return asPage(reply)
      .code(answer.ok ? 200 : answer.why === "noMatch" ? 404 : 429)
      .send(asPageOf(answer));
  });
}

function asPage(reply: FastifyReply): FastifyReply {
  // Of a page that tells nobody where it stands, browsers send a form with the origin `null`, which is nobody's.
  return reply
    .header("referrer-policy", "same-origin")
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8");
}
