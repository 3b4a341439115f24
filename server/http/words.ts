import { z } from "zod";
import { LanguageCode, WordsFile } from "#contract/languages.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";

/** Languages that were dropped in as files: screens fetch their words, papers are printed with them. */
export function wordsRoutes(app: App, { languages }: HttpParts): void {
  app.get(
    "/api/words/:language",
    {
      schema: {
        params: z.object({ language: LanguageCode }),
        querystring: z.object({ v: z.string().max(40).optional() }),
        response: { 200: WordsFile },
      },
    },
    async (request, reply) => {
      const code = request.params.language;
      const words = languages.words(code);
      if (!words) throw new Refusal(404, "notFound");
      const version = languages.offered().find((language) => language.code === code)?.version;
      // Under its version it never changes; without one nobody knows for how long it is the one.
      reply.header(
        "cache-control",
        version && request.query.v === version ? "public, max-age=31536000, immutable" : "no-cache",
      );
      return words;
    },
  );
}
