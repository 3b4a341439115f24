import { randomUUID } from "node:crypto";
import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { PublicCatalogue } from "#contract/catalogue-import.ts";
import type { Dossier } from "#contract/dossier.ts";
import type { OfficeUnderTest } from "../running-office.ts";

/** Somebody who is made up, and of whom nothing may be found where nothing personal belongs. */
export const applicant = {
  kind: "citizen" as const,
  name: "Trịnh Thị Ánh Nguyệt",
  idNumber: "001190000017",
  birth: "1990-01-15",
  address: "Thôn Bí Mật",
  phone: "0912345678",
  email: null,
};

/** A birth registered at a counter of a running office, with every paper there is. */
export async function receiveAt(office: OfficeUnderTest, cookie: string): Promise<Dossier> {
  const found = (await office.http("GET", `/api/catalogue?q=${encodeURIComponent("1.001193")}`)).body;
  const [procedure] = (found as PublicCatalogue).procedures as CatalogueProcedure[];
  if (!procedure) throw new Error("the demonstration has lost 1.001193");
  const id = randomUUID();
  const post = async (path: string, body: unknown) => {
    const answered = await office.http("POST", path, { body, cookie });
    if (answered.status !== 200) throw new Error(`${path}: ${answered.status} ${JSON.stringify(answered.body)}`);
    return (answered.body as { sheet: { dossier: Dossier } }).sheet.dossier;
  };
  const step = (revision: number, command: unknown) =>
    post(`/api/dossiers/${id}/steps`, { id: randomUUID(), revision, command });
  const opening = { id, ticket: null, procedure: procedure.code, useCard: false };
  const { intake } = await post("/api/dossiers", { command: randomUUID(), opening });
  const papers = procedure.components.map(({ id: component, original, certified, copy }) => {
    return { component, count: { original, certified, copy } };
  });
  await step(1, { type: "saveIntake", intake: { ...intake, applicants: [applicant], papers } });
  return step(2, { type: "receive" });
}
