import { z } from "zod";
import { ErasureReply, SubjectExport, SubjectQuestion, Unmasking } from "#contract/dossier-views.ts";
import { DossierId } from "#contract/ids.ts";
import { PersonalDataView } from "#contract/personal-data.ts";
import type { App } from "./app.ts";
import { asItIs, officer } from "./dossiers.ts";
import type { HttpParts } from "./parts.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

const mostShown = 100;

/**
 * What a person may ask about their own data, through the administrator: all that is held, and that it be erased. And what an administrator
 * has to know of how such data are kept.
 */
export function subjectRoutes(app: App, { accounts, intake, visits, ownOffice, log }: HttpParts): void {
  app.get("/api/personal-data", { ...asItIs, schema: { response: { 200: PersonalDataView } } }, async (request) => {
    await whoAsks(request, accounts, adminOnly);
    const taken = await visits.taken(ownOffice().id, mostShown);
    return { keys: await intake.resealing.keys(), sweeps: await intake.keeping.sweeps(), taken };
  });

  // An ID number stays out of addresses, and so out of logs and histories.
  app.post(
    "/api/subjects/export",
    { ...asItIs, schema: { body: SubjectQuestion, response: { 200: SubjectExport } } },
    async (request) => {
      const by = officer(await whoAsks(request, accounts, adminOnly));
      const { idNumber, reason } = request.body;
      const found = await intake.about(idNumber, reason, by);
      log.warn(
        { officer: by.account, dossiers: found.dossiers.length },
        "all that is held about one person was exported",
      );
      return found;
    },
  );

  app.post(
    "/api/dossiers/:id/erasure",
    {
      ...asItIs,
      schema: {
        params: z.object({ id: DossierId }),
        body: Unmasking,
        response: { 200: ErasureReply, 404: ErasureReply, 409: ErasureReply },
      },
    },
    async (request, response) => {
      const by = officer(await whoAsks(request, accounts, adminOnly));
      const { id } = request.params;
      const erased = await intake.erase(id, request.body.reason, by);
      if (!erased.ok) return response.code(erased.refusal.code === "noSuchDossier" ? 404 : 409).send(erased);
      log.warn({ officer: by.account, dossier: id, unsent: erased.unsent }, "a dossier was erased");
      return erased;
    },
  );
}
