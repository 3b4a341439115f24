import { randomUUID } from "node:crypto";
import type { DossierCommand } from "#contract/dossier.ts";
import { DossierReply, type DossierSheet } from "#contract/dossier-views.ts";
import type { Party } from "#contract/party.ts";
import { mau } from "../dossier/identify/people.ts";
import type { OfficeUnderTest } from "../running-office.ts";

/** The woman of the made-up card, as an applicant. */
export const applicant: Party = {
  kind: "citizen",
  name: mau.name,
  idNumber: mau.number,
  birth: mau.birth,
  address: mau.address,
  phone: null,
  email: null,
};

/** Steps after the reception that lead to a state. */
const ways = {
  received: [],
  resultReady: [{ type: "finishHandling", results: ["Giấy xác nhận thông tin về cư trú"] }],
  refused: [{ type: "refuse", reason: "Không thuộc thẩm quyền" }],
  supplementAsked: [
    {
      type: "askSupplement",
      lacks: [{ component: null, what: "Bản sao giấy khai sinh của con" }],
      reason: "Thiếu giấy tờ",
    },
  ],
} satisfies Record<string, DossierCommand[]>;

/** A dossier of the demonstration, brought to a state by an officer over HTTP. */
export async function aDossier(
  office: OfficeUnderTest,
  cookie: string,
  state: keyof typeof ways,
): Promise<{ id: string; code: string }> {
  const post = async (path: string, body: unknown) => {
    const reply = DossierReply.parse((await office.http("POST", path, { cookie, body })).body);
    if (!reply.ok) throw new Error(`refused: ${reply.refusal.code} ${reply.refusal.detail ?? ""}`);
    return reply.sheet;
  };
  // A residence confirmation: one paper, and no fee to settle.
  const opening = { id: randomUUID(), ticket: null, procedure: "1.004222", useCard: false };
  let sheet: DossierSheet = await post("/api/dossiers", { command: randomUUID(), opening });
  const { id, intake } = sheet.dossier;
  const papers = sheet.checklist.map(({ component, asked }) => ({ component, count: asked }));
  const full = { ...intake, applicants: [applicant], papers, fee: { ...intake.fee, state: "exempt" as const } };
  const commands: DossierCommand[] = [{ type: "saveIntake", intake: full }, { type: "receive" }, ...ways[state]];
  for (const command of commands)
    sheet = await post(`/api/dossiers/${id}/steps`, { id: randomUUID(), revision: sheet.dossier.revision, command });
  const { code } = sheet.dossier;
  if (code === null) throw new Error("received without a code");
  return { id, code };
}
