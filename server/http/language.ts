import { z } from "zod";
import { LanguageCode } from "#contract/languages.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { keepLanguage } from "./public-language.ts";

/** What somebody chose on a page with a script: given to their browser to keep, so that the pages without one are in it too. */
export function languageRoute(app: App, { languages }: HttpParts): void {
  app.post(
    "/api/language",
    { schema: { body: z.strictObject({ language: LanguageCode }), response: { 204: z.null() } } },
    async ({ body: { language } }, reply) => {
      if (!languages.offered().some(({ code }) => code === language)) throw new Refusal(404, "notFound");
      keepLanguage(reply, language);
      return reply.code(204).send(null);
    },
  );
}
