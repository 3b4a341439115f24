import type { FastifyReply } from "fastify";
import { z } from "zod";
import { DossierMessage } from "#contract/dossier.ts";
import { DossierListName, DossierOpening, type DossierReply, Unmasking } from "#contract/dossier-views.ts";
import { CommandId, DossierId, TicketId } from "#contract/ids.ts";
import type { Me } from "#contract/people.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { anyPerson, whoAsks } from "./who-asks.ts";

const params = z.object({ id: DossierId });
/** Shapes as `server/contract/dossier-views.ts` names them. */
const shape = (name: string) => z.unknown().describe(name);
const reply = { 200: shape("DossierReply"), 404: shape("DossierReply"), 409: shape("DossierReply") };
/** A visit for fifty people is a long form. */
const bodyLimit = 256 * 1_024;

/** Intake records, for whoever serves people. What is personal comes masked; seeing it needs a reason, and is logged. */
export function dossierRoutes(app: App, { accounts, intake }: HttpParts): void {
  app.get(
    "/api/dossiers",
    {
      schema: {
        querystring: z.strictObject({
          list: DossierListName,
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
        response: { 200: shape("DossierLine[]") },
      },
    },
    async (request) => {
      await whoAsks(request, accounts, anyPerson);
      return intake.list(request.query.list, request.query.limit);
    },
  );

  app.get("/api/dossiers/counts", { schema: { response: { 200: shape("DossierCounts") } } }, async (request) => {
    await whoAsks(request, accounts, anyPerson);
    return intake.counts();
  });

  // What is looked for may be a name or an ID number: it stays out of addresses, and so out of logs and histories.
  app.post(
    "/api/dossiers/search",
    {
      schema: {
        body: z.strictObject({ text: z.string().trim().min(1).max(200) }),
        response: { 200: shape("DossierFound") },
      },
    },
    async (request) => {
      await whoAsks(request, accounts, anyPerson);
      return intake.find(request.body.text);
    },
  );

  app.get(
    "/api/tickets/:ticket/visitor",
    { schema: { params: z.object({ ticket: TicketId }), response: { 200: shape("Visitor") } } },
    async (request) => {
      await whoAsks(request, accounts, anyPerson);
      return intake.visitor(request.params.ticket);
    },
  );

  app.post(
    "/api/dossiers",
    { schema: { body: z.strictObject({ command: CommandId, opening: DossierOpening }), response: reply } },
    async (request, response) => {
      const by = officer(await whoAsks(request, accounts, anyPerson));
      return answer(response, await intake.open(request.body.opening, by, request.body.command));
    },
  );

  app.get("/api/dossiers/:id", { schema: { params, response: { 200: shape("DossierSheet") } } }, async (request) => {
    const by = officer(await whoAsks(request, accounts, anyPerson));
    const sheet = await intake.sheet(request.params.id, by);
    if (!sheet) throw new Refusal(404, "notFound");
    return sheet;
  });

  app.post(
    "/api/dossiers/:id/unmask",
    { schema: { params, body: Unmasking, response: { 200: shape("DossierSheet") } } },
    async (request) => {
      const by = officer(await whoAsks(request, accounts, anyPerson));
      const sheet = await intake.unmask(request.params.id, request.body.reason, by);
      if (!sheet) throw new Refusal(404, "notFound");
      return sheet;
    },
  );

  app.post(
    "/api/dossiers/:id/steps",
    { bodyLimit, schema: { params, body: DossierMessage, response: reply } },
    async (request, response) => {
      const by = officer(await whoAsks(request, accounts, anyPerson));
      return answer(response, await intake.ask(request.params.id, request.body, by));
    },
  );
}

function officer({ account, name }: Me): OfficerRef {
  return { account, name };
}

/** A refusal comes with the dossier as it is now, so that what was typed can be put beside it. */
function answer(response: FastifyReply, reply: DossierReply): FastifyReply {
  const missing = !reply.ok && reply.refusal.code === "noSuchDossier";
  return response.code(reply.ok ? 200 : missing ? 404 : 409).send(reply);
}
