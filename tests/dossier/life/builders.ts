import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { Dossier, DossierChange, DossierCommand, Intake } from "#contract/dossier.ts";
import { usualDossierRules } from "#contract/dossier-rules.ts";
import type { AccountId, CommandId, DossierId, OfficeId, TicketId } from "#contract/ids.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { decide } from "../../../server/dossier/life/decide.ts";
import type { Circumstances } from "../../../server/dossier/life/decision.ts";
import { begin, evolve } from "../../../server/dossier/life/evolve.ts";
import { aProcedure } from "../catalogue/builders.ts";
import { anIntake, aParty } from "../retention/people.ts";
import { at, demonstrationCalendar, ready } from "../working-time/calendars.ts";

export const noon = at("2026-11-23 10:00");
export const by: OfficerRef = { account: "00000000-0000-4000-8000-000000000001" as AccountId, name: "Trần Thị Bình" };
export const id = "00000000-0000-4000-8000-000000000002" as DossierId;
export const ticket = "dong-hai.2026-11-23.A001" as TicketId;
const office = "dong-hai" as OfficeId;
const command = "00000000-0000-4000-8000-000000000003" as CommandId;

/** Two required papers, one that only some need; three working days; free. */
export const birth = aProcedure({ time: { unit: "workingDay", value: 3 } });

/** The same, through two more agencies. */
export const linked = aProcedure({
  time: { unit: "workingDay", value: 5 },
  steps: [
    { agency: "UBND xã", level: "commune", what: { vi: "Xác minh", en: "" }, time: { unit: "workingDay", value: 2 } },
    { agency: "Sở Tư pháp", level: "province", what: { vi: "Duyệt", en: "" }, time: { unit: "workingDay", value: 3 } },
  ],
});

export const papers = [
  { component: "1", count: { original: 1, certified: 0, copy: 0 } },
  { component: "2", count: { original: 1, certified: 0, copy: 0 } },
];

export const aSoundIntake = (change: Partial<Intake> = {}): Intake => ({
  ...anIntake([aParty("001190000017")]),
  procedure: { code: birth.code, version: 1 },
  papers,
  ...change,
});

export function aSituation(
  change: Partial<Circumstances> & { procedure?: CatalogueProcedure | null } = {},
): Circumstances {
  const rules = usualDossierRules({ name: { vi: "x", en: "x" }, place: { vi: "y", en: "y" } });
  return {
    now: noon,
    procedure: birth,
    inForce: 1,
    rules: { ...rules, agencyCode: "H29.19" },
    time: ready(demonstrationCalendar),
    ...change,
  };
}

export function aDraft(intake = aSoundIntake()): Dossier {
  return begin(id, office, { revision: 1, at: noon, by, command, change: { type: "opened", intake } });
}

/** The dossier after these changes, one revision each. */
export function after(dossier: Dossier, changes: readonly DossierChange[], now = noon): Dossier {
  return changes.reduce(
    (now_, change) => evolve(now_, { revision: now_.revision + 1, at: now, by, command, change }),
    dossier,
  );
}

/** The dossier after commands that must all be accepted. */
export function through(dossier: Dossier, around: Circumstances, ...commands: DossierCommand[]): Dossier {
  return commands.reduce((now, wish) => {
    const decision = decide(wish, now, around);
    if (!decision.ok) throw new Error(`${wish.type} was refused: ${decision.code}`);
    return after(now, decision.changes, around.now);
  }, dossier);
}

export const reason = "vì cần thiết";

/** One command of each type, with sensible contents. */
export const sensible = {
  saveIntake: { type: "saveIntake", intake: aSoundIntake({ summary: "mới" }) },
  receive: { type: "receive" },
  askSupplement: { type: "askSupplement", lacks: [{ component: "1", what: "thiếu chữ ký" }], reason },
  answerSupplement: { type: "answerSupplement", brought: papers, reason: null },
  startHandling: { type: "startHandling" },
  handOver: { type: "handOver", note: null },
  takeOver: { type: "takeOver", receiver: "Lê Văn Cán" },
  extend: { type: "extend", until: at("2026-12-24 10:00"), reason },
  stop: { type: "stop", reason },
  withdraw: { type: "withdraw", reason },
  refuse: { type: "refuse", reason },
  finishHandling: { type: "finishHandling", results: ["Giấy khai sinh"] },
  returnResult: { type: "returnResult", by: "counter", receiver: "Nguyễn Văn An" },
  visit: { type: "visit", ticket, purpose: "enquiry" },
} as const satisfies { [Type in DossierCommand["type"]]: Extract<DossierCommand, { type: Type }> };

const { receive, askSupplement, startHandling, finishHandling, returnResult, stop, withdraw, refuse } = sensible;

/** A dossier without a route in each of its states, and one on its way where the state has such. */
export const states = {
  draft: () => aDraft(),
  received: () => through(aDraft(), aSituation(), receive),
  handling: () => through(aDraft(), aSituation(), receive, startHandling),
  supplementAsked: () => through(aDraft(), aSituation(), receive, askSupplement),
  resultReady: () => through(aDraft(), aSituation(), receive, finishHandling),
  returned: () => through(aDraft(), aSituation(), receive, finishHandling, returnResult),
  stopped: () => through(aDraft(), aSituation(), receive, stop),
  withdrawn: () => through(aDraft(), aSituation(), receive, withdraw),
  refused: () => through(aDraft(), aSituation(), receive, refuse),
} satisfies Record<Dossier["state"]["state"], () => Dossier>;

/** In the order of the tables. */
export const columns = [
  ...(["draft", "received", "handling", "supplementAsked", "resultReady"] as const),
  ...(["returned", "stopped", "withdrawn", "refused"] as const),
];

export const asksFor = (change: Partial<Intake>) => aDraft(aSoundIntake(change));
export const withTime = (time: CatalogueProcedure["time"]) => aSituation({ procedure: { ...birth, time } });
/** Received by a procedure that goes through two more agencies. */
export const onTheWay = (...commands: DossierCommand[]) =>
  through(aDraft(), aSituation({ procedure: linked }), receive, ...commands);
