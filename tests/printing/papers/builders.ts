import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { Dossier, DossierStep, Intake, RouteLeg } from "#contract/dossier.ts";
import type { DossierRules } from "#contract/dossier-rules.ts";
import type { AccountId, Day, DossierCode, DossierId, OfficeId, ProcedureCode } from "#contract/ids.ts";
import type { Party } from "#contract/party.ts";
import { formSetOn } from "../../../server/dossier/forms/form-sets.ts";
import type { Occasion } from "../../../server/dossier/forms/occasion.ts";
import type { PaperSource } from "../../../server/dossier/forms/source.ts";

/** A moment in Vietnam: `at("2026-11-23 08:05")`. */
export const at = (local: string): number => Date.parse(`${local.replace(" ", "T")}:00+07:00`);

export const officer = { account: "6f2b9f2e-0000-4000-8000-000000000001" as AccountId, name: "Nguyễn Thị Hường" };

/** People who do not exist. */
export function aParty(name: string, over: Partial<Party> = {}): Party {
  return {
    kind: "citizen",
    name,
    idNumber: "001190000017",
    birth: "1990-01-15",
    address: "Số 5, thôn Đông Thượng, xã Đông Hải, tỉnh Hưng Yên",
    phone: "0912 000 017",
    email: "mau@example.vn",
    ...over,
  };
}

const component = (id: string, name: string, [original, certified, copy]: [number, number, number]) => ({
  id,
  name: { vi: name, en: "" },
  original,
  certified,
  copy,
  required: true,
  note: null,
});

export const aProcedure: CatalogueProcedure = {
  code: "1.001193" as ProcedureCode,
  version: 1,
  effectiveFrom: "2026-07-01" as Day,
  abolished: false,
  name: { vi: "Thủ tục đăng ký khai sinh", en: "" },
  shortName: { vi: "Đăng ký khai sinh", en: "" },
  field: { id: "ho-tich", name: { vi: "Hộ tịch", en: "" } },
  levels: ["commune"],
  time: { unit: "workingDay", value: 3 },
  feeVnd: 50_000,
  feeNote: null,
  components: [
    component("1", "Tờ khai đăng ký khai sinh theo mẫu", [1, 0, 0]),
    component("2", "Giấy chứng sinh", [1, 0, 0]),
    component("3", "Giấy chứng nhận kết hôn của cha, mẹ", [0, 1, 1]),
  ],
  steps: [],
  agencies: { receiving: "UBND xã Đông Hải", competent: "Ủy ban nhân dân xã Đông Hải" },
  forms: [],
  results: [],
};

export const rules: DossierRules = {
  agencyCode: "H99.19",
  parentAgency: "Ủy ban nhân dân tỉnh Hưng Yên",
  agency: "Ủy ban nhân dân xã Đông Hải",
  signedAt: "Đông Hải",
  phone: "1022",
  returnService: null,
  extensions: 1,
  draftDays: 30,
  contactDays: 365,
  keepYears: 10,
  receiptNote: null,
};

const received = at("2026-11-23 08:05");
const due = at("2026-11-27 08:05");

export function anIntake(over: Partial<Intake> = {}): Intake {
  const none = { original: 0, certified: 0, copy: 0 };
  return {
    procedure: { code: aProcedure.code, version: 1 },
    applicants: [aParty("Đặng Thị Quỳnh Như")],
    representative: null,
    channel: "direct",
    papers: [
      { component: "1", count: { ...none, original: 1 } },
      { component: "2", count: { ...none, original: 1 } },
      { component: "3", count: { ...none, certified: 1, copy: 2 } },
    ],
    extras: [],
    sets: 1,
    summary: "Đăng ký khai sinh cho con là Đặng Gia Hưng",
    fee: { amountVnd: 50_000, state: "paid", receiptNumber: "0001234" },
    returnBy: { kind: "counter" },
    notifyPhone: "0912 000 017",
    dueTyped: null,
    givenCode: null,
    ...over,
  };
}

export function aDossier(over: Partial<Dossier> = {}): Dossier {
  return {
    id: "0191d1a0-0000-4000-8000-000000000001" as DossierId,
    office: "mau" as OfficeId,
    revision: 3,
    code: "H99.19-261123-0004" as DossierCode,
    intake: anIntake(),
    opened: { at: received - 300_000, by: officer },
    received: { at: received, day: "2026-11-23" as Day, by: officer },
    clock: { state: "running", deadline: { kind: "workingTime", due } },
    firstDue: due,
    extensions: [],
    supplements: 0,
    supplied: [],
    route: [],
    visits: [],
    state: { state: "received" },
    ...over,
  };
}

export function aSource(
  occasion: Occasion,
  dossier: Partial<Dossier> = {},
  over: Partial<PaperSource> = {},
): PaperSource {
  const whole = aDossier(dossier);
  return {
    dossier: whole,
    procedure: aProcedure,
    rules,
    publicUrl: null,
    occasion,
    set: formSetOn(whole.received?.day ?? ("2026-11-23" as Day)),
    ...over,
  };
}

export const receiptOccasion: Occasion = { kind: "receipt", at: received, by: officer };

export function aLeg(agency: string, over: Partial<RouteLeg> = {}): RouteLeg {
  return { agency, level: "commune", what: "Thẩm định", due: null, handed: null, taken: null, done: null, ...over };
}

export function aStep(change: DossierStep["change"], revision = 4): DossierStep {
  const command = "0191d1a0-0000-4000-8000-0000000000c1" as DossierStep["command"];
  return { revision, at: at("2026-11-24 09:30"), by: officer, command, change };
}
