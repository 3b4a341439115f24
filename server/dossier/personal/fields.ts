import type { Dossier, DossierChange, DossierState, ExtraPaper, Intake, Lack } from "#contract/dossier.ts";
import type { Party } from "#contract/party.ts";

/**
 * What a personal field holds, as far as masking and finding must know. `text` is anything a person wrote freely; `result` is what a
 * result is called, which may name somebody but is most often a title that officers need to see.
 *
 * `organisation` is the name of a business, a state body or an organisation: it says nothing about a person, but lies sealed as theirs do.
 */
export type PersonalKind =
  | "name"
  | "organisation"
  | "idNumber"
  | "birth"
  | "address"
  | "phone"
  | "email"
  | "text"
  | "result";

/** @param field its path in the record, `applicants.0.name`: the same field always has the same one */
export type Rewrite = (text: string, kind: PersonalKind, field: string) => string;

/**
 * The same dossier with every personal field written anew: sealed, opened or masked. This is the one list of what is
 * personal; what is not here lies open on the disk.
 */
export function rewriteDossier(dossier: Dossier, write: Rewrite): Dossier {
  return {
    ...dossier,
    intake: rewriteIntake(dossier.intake, write),
    supplied: dossier.supplied.map((answer, at) => ({
      ...answer,
      reason: answer.reason === null ? null : write(answer.reason, "text", `supplied.${at}.reason`),
    })),
    extensions: dossier.extensions.map((extension, at) => ({
      ...extension,
      reason: write(extension.reason, "text", `extensions.${at}.reason`),
    })),
    route: dossier.route.map((leg, at) => ({
      ...leg,
      taken: leg.taken && { ...leg.taken, receiver: write(leg.taken.receiver, "name", `route.${at}.receiver`) },
    })),
    state: rewriteState(dossier.state, write),
  };
}

/** The same for one entry of its history. */
export function rewriteChange(change: DossierChange, write: Rewrite): DossierChange {
  switch (change.type) {
    case "opened":
    case "intakeSaved":
      return { ...change, intake: rewriteIntake(change.intake, write) };
    case "supplementAsked":
      return { ...change, lacks: rewriteLacks(change.lacks, write), reason: write(change.reason, "text", "reason") };
    case "extended":
    case "stopped":
    case "withdrawn":
    case "refused":
      return { ...change, reason: write(change.reason, "text", "reason") };
    case "handedOver":
      return { ...change, note: change.note === null ? null : write(change.note, "text", "note") };
    case "handlingFinished":
      return { ...change, results: rewriteResults(change.results, "results", write) };
    case "resultReturned":
      return { ...change, receiver: write(change.receiver, "name", "receiver") };
    case "supplementAnswered":
      return { ...change, reason: change.reason === null ? null : write(change.reason, "text", "reason") };
    case "takenOver":
      return { ...change, receiver: write(change.receiver, "name", "taken.receiver") };
    case "received":
    case "handlingStarted":
    case "visited":
      return change;
    default:
      return change satisfies never;
  }
}

function rewriteIntake(intake: Intake, write: Rewrite): Intake {
  const { fee, returnBy, summary, area, notifyPhone, representative } = intake;
  return {
    ...intake,
    applicants: intake.applicants.map((party, at) => rewriteParty(party, `applicants.${at}`, write)),
    representative: representative && rewriteParty(representative, "representative", write),
    extras: intake.extras.map((extra, at) => rewriteExtra(extra, `extras.${at}`, write)),
    summary: summary === null ? null : write(summary, "text", "summary"),
    fee: {
      ...fee,
      receiptNumber: fee.receiptNumber === null ? null : write(fee.receiptNumber, "text", "fee.receiptNumber"),
    },
    ...(area ? { area: write(area, "address", "area") } : {}),
    returnBy:
      returnBy.kind === "post"
        ? { ...returnBy, address: write(returnBy.address, "address", "returnBy.address") }
        : returnBy,
    notifyPhone: notifyPhone === null ? null : write(notifyPhone, "phone", "notifyPhone"),
  };
}

function rewriteParty(party: Party, path: string, write: Rewrite): Party {
  const one = (kind: Exclude<PersonalKind, "organisation" | "text" | "result">): string | null => {
    const text = party[kind];
    return text === null ? null : write(text, kind, `${path}.${kind}`);
  };
  return {
    kind: party.kind,
    name: write(party.name, nameKindOf(party.kind), `${path}.name`),
    idNumber: one("idNumber"),
    birth: one("birth"),
    address: one("address"),
    phone: one("phone"),
    email: one("email"),
  };
}

/** Whether a party's name is a person's. What `other` is nobody knows, so it counts as one. */
export function nameKindOf(kind: Party["kind"]): "name" | "organisation" {
  return kind === "business" || kind === "stateBody" || kind === "organisation" ? "organisation" : "name";
}

function rewriteExtra(extra: ExtraPaper, path: string, write: Rewrite): ExtraPaper {
  return {
    ...extra,
    name: write(extra.name, "text", `${path}.name`),
    reason: write(extra.reason, "text", `${path}.reason`),
  };
}

function rewriteLacks(lacks: readonly Lack[], write: Rewrite): Lack[] {
  return lacks.map((lack, at) => ({ ...lack, what: write(lack.what, "text", `lacks.${at}.what`) }));
}

function rewriteResults(results: readonly string[], path: string, write: Rewrite): string[] {
  return results.map((result, at) => write(result, "result", `${path}.${at}`));
}

function rewriteState(state: DossierState, write: Rewrite): DossierState {
  switch (state.state) {
    case "draft":
    case "received":
    case "handling":
      return state;
    case "resultReady":
      return { ...state, results: rewriteResults(state.results, "state.results", write) };
    case "supplementAsked":
      return {
        ...state,
        lacks: rewriteLacks(state.lacks, write),
        reason: write(state.reason, "text", "state.reason"),
      };
    case "returned":
      return { ...state, receiver: write(state.receiver, "name", "state.receiver") };
    case "stopped":
    case "withdrawn":
    case "refused":
      return { ...state, reason: write(state.reason, "text", "state.reason") };
    default:
      return state satisfies never;
  }
}
