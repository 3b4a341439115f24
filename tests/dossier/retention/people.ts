import type { Dossier, Intake } from "#contract/dossier.ts";
import type { AccountId, DossierCode, DossierId, OfficeId, ProcedureCode } from "#contract/ids.ts";
import type { Party } from "#contract/party.ts";

export function aParty(idNumber: string | null, name = "Nguyễn Văn An"): Party {
  const of = idNumber ?? "0";
  return {
    kind: "citizen",
    name,
    idNumber,
    birth: "1990-01-15",
    address: `Thôn ${of}, xã Đông Hải, tỉnh Hưng Yên`,
    phone: `09${of.slice(-8)}`,
    email: `${of}@example.vn`,
  };
}

export function anIntake(applicants: Party[], representative: Party | null = null): Intake {
  return {
    procedure: { code: "2.000815" as ProcedureCode, version: 1 },
    applicants,
    representative,
    channel: "direct",
    papers: [],
    extras: [],
    sets: 1,
    summary: null,
    fee: { amountVnd: 0, state: "none", receiptNumber: null },
    returnBy: { kind: "counter" },
    notifyPhone: "0912345621",
    dueTyped: null,
    givenCode: null,
  };
}

export function aDossier(id: string, intake: Intake): Dossier {
  const by = { account: "00000000-0000-4000-8000-000000000001" as AccountId, name: "Trần Thị Bình" };
  return {
    id: id as DossierId,
    office: "dong-hai" as OfficeId,
    revision: 1,
    code: `H29.19-261123-000${id}` as DossierCode,
    intake,
    opened: { at: 1_000, by },
    received: null,
    clock: null,
    firstDue: null,
    extensions: [],
    supplements: 0,
    supplied: [],
    route: [],
    visits: [],
    state: { state: "draft" },
  };
}
