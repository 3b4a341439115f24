import { z } from "zod";
import { LanguageCode } from "#contract/languages.ts";
import { nationalCode } from "../dossier/catalogue/code.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { renderProcedures } from "./procedures-page.ts";
import { answerLanguage } from "./public-language.ts";

/** A page of more takes long to read and to print: who looks for one among thousands types a word. */
const mostShown = 400;

/** The public, printable list of procedures (niêm yết): no sign-in, no script. */
export function proceduresPage(app: App, { catalogue, ownOffice, languages }: HttpParts): void {
  const Asked = z.object({
    q: z.string().max(200).catch(""),
    lang: LanguageCode.optional().catch(undefined),
    all: z.literal("1").optional().catch(undefined),
  });
  app.get("/procedures", { schema: { hide: true, querystring: Asked } }, (request, reply) => {
    const { q, lang, all } = request.query;
    const office = ownOffice();
    const open = new Set(office.procedures.map(({ code }) => nationalCode(code)));
    const published = catalogue
      .find(q, Number.POSITIVE_INFINITY)
      .procedures.map((one) => ({ ...one, open: open.has(nationalCode(one.code)) }));
    const here = published.filter((one) => one.open);
    const listed = all ? published : here;
    const page = renderProcedures({
      office,
      day: catalogue.today(),
      updatedAt: catalogue.updatedAt(),
      asked: { q, all: all !== undefined },
      language: answerLanguage(languages, request, reply, lang),
      found: listed.length,
      elsewhere: all || q.trim() === "" ? 0 : published.length - here.length,
      procedures: listed.slice(0, mostShown),
    });
    return reply.type("text/html; charset=utf-8").send(page);
  });
}
