import { z } from "zod";
import { CatalogueEdit, CatalogueProcedure } from "#contract/catalogue.ts";
import { CatalogueCoverage, CatalogueHistory, PublicCatalogue } from "#contract/catalogue-import.ts";
import { ProcedureCode } from "#contract/ids.ts";
import { Problem } from "#contract/people.ts";
import { allInForce } from "../dossier/catalogue/catalogue.ts";
import { nationalCode } from "../dossier/catalogue/code.ts";
import { coverageOf } from "../dossier/catalogue/coverage.ts";
import { highestVersion, planRow } from "../dossier/catalogue/plan.ts";
import { writeCsv } from "../import/catalogue/write-csv.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";
import { adminOnly, anyPerson, heads, whoAsks } from "./who-asks.ts";

/** One procedure with all its documents: more than other messages may be. */
const editLimit = 512 * 1_024;
const mostFound = 200;

const refusedEdit = { unchanged: "catalogueUnchanged", tooEarly: "catalogueTooEarly" } as const;

/** The procedure catalogue: read by anybody, changed by administrators, never overwritten. */
export function catalogueRoutes(app: App, { accounts, catalogue, ownOffice }: HttpParts): void {
  app.get(
    "/api/catalogue",
    {
      schema: {
        querystring: z.object({
          q: z.string().max(200).default(""),
          most: z.coerce.number().int().min(1).max(mostFound).default(50),
        }),
        response: { 200: PublicCatalogue },
      },
    },
    (request) => {
      const { q, most } = request.query;
      const open = new Set(ownOffice().procedures.map(({ code }) => nationalCode(code)));
      const { found, procedures } = catalogue.find(q, most);
      return {
        day: catalogue.today(),
        updatedAt: catalogue.updatedAt(),
        found,
        procedures: procedures.map((one) => ({ ...one, open: open.has(nationalCode(one.code)) })),
      };
    },
  );

  app.get("/api/catalogue/coverage", { schema: { response: { 200: CatalogueCoverage } } }, async (request) => {
    await whoAsks(request, accounts, heads);
    return coverageOf(ownOffice(), catalogue.current(), catalogue.today());
  });

  app.get(
    "/api/catalogue/procedures/:code",
    { schema: { params: z.object({ code: ProcedureCode }), response: { 200: CatalogueHistory, 404: Problem } } },
    async (request) => {
      await whoAsks(request, accounts, anyPerson);
      const history = catalogue.history(request.params.code);
      if (history.length === 0) throw new Refusal(404, "noSuchProcedure");
      return history;
    },
  );

  app.post(
    "/api/catalogue/procedures",
    { bodyLimit: editLimit, schema: { body: CatalogueEdit, response: { 200: CatalogueProcedure, 409: Problem } } },
    async (request) => {
      const me = await whoAsks(request, accounts, adminOnly);
      const { procedure, basedOn } = request.body;
      const [current, revision] = [catalogue.current(), catalogue.revision()];
      if (highestVersion(current, procedure.code) !== basedOn) throw new Refusal(409, "catalogueChanged");
      const plan = planRow(current, procedure, catalogue.today());
      if (plan.kind === "unchanged" || plan.kind === "tooEarly") throw new Refusal(409, refusedEdit[plan.kind]);
      const added = await catalogue.add({ wanted: [procedure], revision, by: me.name, source: "edit" });
      if (!added.ok) throw new Refusal(added.why === "storageFull" ? 507 : 409, problemOf[added.why]);
      return { ...procedure, version: (basedOn ?? 0) + 1 };
    },
  );

  app.get(
    "/api/catalogue/export",
    {
      schema: {
        querystring: z.object({ format: z.enum(["csv", "json"]).default("csv") }),
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      await whoAsks(request, accounts, heads);
      const { format } = request.query;
      const procedures = allInForce(catalogue.current(), catalogue.today());
      reply.header("content-disposition", `attachment; filename="tthc-${catalogue.today()}.${format}"`);
      reply.type(format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8");
      // A string as it stands: what is a file here must not be put in quotes as JSON.
      reply.serializer((text) => String(text));
      return format === "csv" ? writeCsv(procedures) : JSON.stringify({ procedures }, null, 1);
    },
  );
}

const problemOf = { changedMeanwhile: "catalogueChanged", storageFull: "storageFull" } as const;
