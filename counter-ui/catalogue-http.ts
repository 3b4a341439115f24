import type { CatalogueEdit, CatalogueProcedure } from "#contract/catalogue.ts";
import type { CatalogueCoverage, CatalogueHistory, ImportJob, PublicCatalogue } from "#contract/catalogue-import.ts";
import type { ProcedureCode } from "#contract/ids.ts";
import { ask, send } from "./http.ts";

const imports = "/api/catalogue/imports";

/** The hub's procedure catalogue over HTTP. */
export const catalogueHttp = {
  find: (q: string, most: number) =>
    ask<PublicCatalogue>("GET", `/api/catalogue?${new URLSearchParams({ q, most: String(most) })}`),
  coverage: () => ask<CatalogueCoverage>("GET", "/api/catalogue/coverage"),
  history: (code: ProcedureCode) => ask<CatalogueHistory>("GET", `/api/catalogue/procedures/${code}`),
  edit: (edit: CatalogueEdit) => ask<CatalogueProcedure>("POST", "/api/catalogue/procedures", edit),
  check: (file: File) =>
    send<ImportJob>("POST", `${imports}?${new URLSearchParams({ name: file.name.slice(0, 200) })}`, {
      type: "application/octet-stream",
      body: file,
    }),
  job: (id: string) => ask<ImportJob>("GET", `${imports}/${id}`),
  apply: (id: string, missing: "keep" | "abolish") => ask<ImportJob>("POST", `${imports}/${id}/apply`, { missing }),
};
