import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { DossierId, HardwareId, ProcedureCode } from "#contract/ids.ts";
import { SlipPrint } from "#contract/jobs.ts";
import { LanguageCode } from "#contract/languages.ts";
import { writtenAs } from "#contract/tongue.ts";
import { nationalCode } from "../dossier/catalogue/code.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { procedurePaper } from "./procedure-paper.ts";
import { deviceThatAsks } from "./which-device.ts";
import { anyPerson, whoAsks } from "./who-asks.ts";

/** Where somebody's papers of 80 mm come out; null where they have no roll printer. */
const MyPrinter = z.object({ printer: z.object({ id: HardwareId, name: z.string() }).nullable() });
const prints = z.object({ id: z.uuid() });

/** So many from one kiosk, in ten minutes: a child who taps does not empty the roll. */
const perKiosk = {
  max: 20,
  timeWindow: 600_000,
  keyGenerator: (request: FastifyRequest) => request.headers.authorization ?? request.ip,
};

/**
 * Papers on the roll: a dossier's receipt at the counter's printer, for whoever sits there, and what a procedure asks for at a kiosk's, for
 * whoever stands there. Each answers with what is known of the paper; ask again until its end is known.
 */
export function slipRoutes(
  app: App,
  { accounts, devices, hub, intake, papers, catalogue, ownOffice }: HttpParts,
): void {
  app.get("/api/printer", { schema: { response: { 200: MyPrinter } } }, async (request) => {
    const { account } = await whoAsks(request, accounts, anyPerson);
    const printer = hub.slips.counterPrinter(account);
    return { printer: printer && { id: printer.id, name: printer.name } };
  });

  app.post(
    "/api/dossiers/:id/papers/receipt/print",
    { schema: { params: z.object({ id: DossierId }), body: z.strictObject({}), response: { 200: SlipPrint } } },
    async (request) => {
      const { account, name } = await whoAsks(request, accounts, anyPerson);
      const printer = hub.slips.counterPrinter(account);
      if (!printer) throw new Refusal(409, "noSlipPrinter");
      const { id } = request.params;
      const result = await intake.papers.paper(id, "receipt", { account, name });
      if (!result.ok) {
        if (result.code === "noSuchDossier") throw new Refusal(404, "notFound");
        throw new Refusal(409, result.code);
      }
      const slip = (copy: number) => papers.slip(result.source, copy);
      return hub.slips.print({ what: "receipt", subject: id, by: account, printer: printer.id, slip });
    },
  );

  app.get("/api/prints/:id", { schema: { params: prints, response: { 200: SlipPrint } } }, async (request) => {
    const { account } = await whoAsks(request, accounts, anyPerson);
    return known(request.params.id, account);
  });

  app.post(
    "/api/kiosk/prints",
    {
      config: { rateLimit: perKiosk },
      schema: {
        body: z.strictObject({ procedure: ProcedureCode, language: LanguageCode }),
        response: { 200: SlipPrint },
      },
    },
    async (request) => {
      const { device, printer } = await whichKiosk(request);
      if (printer === null) throw new Refusal(409, "noSlipPrinter");
      const { procedure, language } = request.body;
      const office = ownOffice();
      const paper = procedurePaper({
        office,
        own: office.procedures.find(({ code }) => nationalCode(code) === nationalCode(procedure)) ?? null,
        published: catalogue.find(procedure, 1).procedures.find(({ code }) => code === procedure) ?? null,
        language: writtenAs(language),
        today: catalogue.today(),
      });
      if (!paper) throw new Refusal(404, "noSuchProcedure");
      return hub.slips.print({ what: "procedure", subject: null, by: device, printer, slip: () => paper });
    },
  );

  app.get("/api/kiosk/prints/:id", { schema: { params: prints, response: { 200: SlipPrint } } }, async (request) =>
    known(request.params.id, (await whichKiosk(request)).device),
  );

  function known(id: string, by: string): SlipPrint {
    const print = hub.slips.find(id, by);
    if (!print) throw new Refusal(404, "notFound");
    return print;
  }

  /** By its device token: `Authorization: Bearer …`. */
  async function whichKiosk(request: FastifyRequest) {
    const device = await deviceThatAsks(request.headers, devices);
    if (!device) throw new Refusal(401, "notSignedIn");
    if (device.role !== "kiosk") throw new Refusal(403, "notAllowed");
    return device;
  }
}
