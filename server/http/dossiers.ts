import type { FastifyReply } from "fastify";
import { z } from "zod";
import { DossierMessage } from "#contract/dossier.ts";
import {
  CardFilling,
  DossierCounts,
  DossierFound,
  DossierLine,
  DossierListName,
  DossierOpening,
  DossierReply,
  DossierSheet,
  PressingOf,
  ProvinceAnswer,
  Unmasking,
  Visitor,
} from "#contract/dossier-views.ts";
import { CommandId, DossierId, TicketId } from "#contract/ids.ts";
import type { Me } from "#contract/people.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { anyPerson, heads, whoAsks } from "./who-asks.ts";

const params = z.object({ id: DossierId });
const reply = { 200: DossierReply, 404: DossierReply, 409: DossierReply };
/** A visit for fifty people is a long form. */
const bodyLimit = 256 * 1_024;
/**
 * What these routes answer is told by schema and sent as it is: stored data were parsed when they came in, masked ones need not
 * fit what may be typed, and a sheet costs as much to check as to save.
 */
export const asItIs = { serializerCompiler: () => (data: unknown) => JSON.stringify(data) };

/** Intake records, for whoever serves people. What is personal comes masked; seeing it needs a reason, and is logged. */
export function dossierRoutes(app: App, { accounts, intake, exchange }: HttpParts): void {
  app.get(
    "/api/dossiers",
    {
      ...asItIs,
      schema: {
        querystring: z.strictObject({
          list: DossierListName,
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
        response: { 200: z.array(DossierLine) },
      },
    },
    async (request) => {
      await whoAsks(request, accounts, anyPerson);
      return intake.list(request.query.list, request.query.limit);
    },
  );

  app.get("/api/dossiers/counts", { ...asItIs, schema: { response: { 200: DossierCounts } } }, async (request) => {
    await whoAsks(request, accounts, anyPerson);
    return intake.counts();
  });

  app.get(
    "/api/dossiers/pressing",
    { ...asItIs, schema: { response: { 200: z.array(PressingOf) } } },
    async (request) => {
      await whoAsks(request, accounts, heads);
      const names = new Map((await accounts.list()).map(({ account, name }) => [account, name]));
      return (await intake.pressing()).map((one) => ({ ...one, name: names.get(one.officer) ?? "" }));
    },
  );

  // What is looked for may be a name or an ID number: it stays out of addresses, and so out of logs and histories.
  app.post(
    "/api/dossiers/search",
    {
      ...asItIs,
      schema: {
        body: z.strictObject({ text: z.string().trim().min(1).max(200) }),
        response: { 200: DossierFound },
      },
    },
    async (request) => {
      await whoAsks(request, accounts, anyPerson);
      return intake.find(request.body.text);
    },
  );

  app.get(
    "/api/tickets/:ticket/visitor",
    { ...asItIs, schema: { params: z.object({ ticket: TicketId }), response: { 200: Visitor } } },
    async (request) => {
      await whoAsks(request, accounts, anyPerson);
      return intake.visitor(request.params.ticket);
    },
  );

  app.post(
    "/api/dossiers",
    { ...asItIs, schema: { body: z.strictObject({ command: CommandId, opening: DossierOpening }), response: reply } },
    async (request, response) => {
      const by = officer(await whoAsks(request, accounts, anyPerson));
      return answer(response, await intake.open(request.body.opening, by, request.body.command));
    },
  );

  app.get("/api/dossiers/:id", { ...asItIs, schema: { params, response: { 200: DossierSheet } } }, async (request) => {
    const by = officer(await whoAsks(request, accounts, anyPerson));
    const sheet = await intake.sheet(request.params.id, by);
    if (!sheet) throw new Refusal(404, "notFound");
    return sheet;
  });

  app.get(
    "/api/dossiers/:id/province",
    { ...asItIs, schema: { params, response: { 200: ProvinceAnswer } } },
    async (request): Promise<ProvinceAnswer> => {
      const by = officer(await whoAsks(request, accounts, anyPerson));
      const sheet = await intake.sheet(request.params.id, by);
      if (!sheet) throw new Refusal(404, "notFound");
      const { code } = sheet.dossier;
      return code === null ? { state: "none" } : exchange.standing(code);
    },
  );

  app.post(
    "/api/dossiers/:id/unmask",
    { ...asItIs, schema: { params, body: Unmasking, response: { 200: DossierSheet } } },
    async (request) => {
      const by = officer(await whoAsks(request, accounts, anyPerson));
      const sheet = await intake.unmask(request.params.id, request.body.reason, by);
      if (!sheet) throw new Refusal(404, "notFound");
      return sheet;
    },
  );

  app.post(
    "/api/dossiers/:id/card",
    { ...asItIs, schema: { params, body: CardFilling, response: reply } },
    async (request, response) => {
      const by = officer(await whoAsks(request, accounts, anyPerson));
      const filled = await intake.fill(request.params.id, request.body, by);
      if (!filled) throw new Refusal(404, "notFound");
      return answer(response, filled);
    },
  );

  app.post(
    "/api/dossiers/:id/steps",
    { ...asItIs, bodyLimit, schema: { params, body: DossierMessage, response: reply } },
    async (request, response) => {
      const by = officer(await whoAsks(request, accounts, anyPerson));
      return answer(response, await intake.ask(request.params.id, request.body, by));
    },
  );
}

/** The one who asks, as histories name them. */
export function officer({ account, name }: Me): OfficerRef {
  return { account, name };
}

/** A refusal comes with the dossier as it is now, so that what was typed can be put beside it. */
function answer(response: FastifyReply, reply: DossierReply): FastifyReply {
  const missing = !reply.ok && reply.refusal.code === "noSuchDossier";
  return response.code(reply.ok ? 200 : missing ? 404 : 409).send(reply);
}
