import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { FormKind } from "#contract/dossier.ts";
import { DossierId } from "#contract/ids.ts";
import { paperSizes, sizesOf } from "#contract/paper-size.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { checked, Period } from "./period.ts";
import { Refusal } from "./problem.ts";
import { anyPerson, heads, whoAsks } from "./who-asks.ts";

const PaperKind = FormKind.exclude(["register"]);

const pdf = "application/pdf";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const bytes = { 200: z.unknown().describe("The file.") };

/** Papers of a dossier, for whoever serves people, and the register, for heads. They show people in full: each is logged as a look. */
export function paperRoutes(app: App, { accounts, intake, papers }: HttpParts): void {
  app.get(
    "/api/dossiers/:id/papers/:kind",
    {
      schema: {
        params: z.object({ id: DossierId, kind: PaperKind }),
        querystring: z.strictObject({ size: z.enum(paperSizes).default("a4") }),
        response: bytes,
      },
    },
    async (request, reply) => {
      const { account, name } = await whoAsks(request, accounts, anyPerson);
      const { id, kind } = request.params;
      const { size } = request.query;
      if (!sizesOf[kind].includes(size)) throw new Refusal(409, "paperNotInSize", sizesOf[kind].join(", "));
      const result = await intake.papers.paper(id, kind, { account, name });
      if (!result.ok) {
        if (result.code === "noSuchDossier") throw new Refusal(404, "notFound");
        throw new Refusal(409, result.code);
      }
      const file = await papers.pdf(result.source, size);
      return reply
        .type(pdf)
        .header("content-disposition", named(`${kind}-${size}.pdf`))
        .send(file);
    },
  );

  /** Who asks comes before what is asked: nobody is told which questions make sense. */
  const preValidation = async (request: FastifyRequest) => void (await whoAsks(request, accounts, heads));
  app.get(
    "/api/register.pdf",
    { preValidation, schema: { querystring: Period, response: bytes } },
    async (request, reply) => {
      const { account, name } = await whoAsks(request, accounts, heads);
      const { from, to } = checked(request.query);
      const file = papers.registerPdf(intake.papers.register(from, to, { account, name }));
      return reply
        .type(pdf)
        .header("content-disposition", named(`so-theo-doi-${from}-${to}.pdf`))
        .send(file);
    },
  );

  app.get(
    "/api/register.xlsx",
    { preValidation, schema: { querystring: Period, response: bytes } },
    async (request, reply) => {
      const { account, name } = await whoAsks(request, accounts, heads);
      const { from, to } = checked(request.query);
      const file = await papers.registerXlsx(intake.papers.register(from, to, { account, name }));
      return reply
        .type(xlsx)
        .header("content-disposition", named(`so-theo-doi-${from}-${to}.xlsx`))
        .send(Buffer.from(file));
    },
  );
}

/** Shown in the browser where it can; no name of anybody in the file's name. */
function named(file: string): string {
  return `inline; filename="${file}"`;
}
