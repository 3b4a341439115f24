import type { CheckedComponent, ExtraPaper, Intake, PaperCount } from "#contract/dossier.ts";
import type { ProcedureCode } from "#contract/ids.ts";
import type { Party } from "#contract/party.ts";
import { dayTyped, dayWritten, dueWritten, momentTyped } from "./moment.ts";

/** An intake as it stands on the screen: a text for each path, `applicants.0.name`. What is not there is empty. */
export type Fields = Readonly<Record<string, string>>;

export const partyFields = ["kind", "name", "idNumber", "birth", "address", "phone", "email"] as const;
export type PartyField = (typeof partyFields)[number];
export const countKinds = ["original", "certified", "copy"] as const;
/** What is counted of a paper of the list. The last two only where copies are certified. */
export const paperFields = [...countKinds, "pages", "electronic"] as const;
export type PaperField = (typeof paperFields)[number];

/** A form as texts. What `intakeOf` gives comes back as it was. */
export function fieldsOf(intake: Intake): Fields {
  const fields: Record<string, string> = {
    procedure: `${intake.procedure.code}@${intake.procedure.version}`,
    channel: intake.channel,
    sets: String(intake.sets),
    summary: intake.summary ?? "",
    area: intake.area ?? "",
    "fee.amount": String(intake.fee.amountVnd),
    "fee.state": intake.fee.state,
    "fee.receipt": intake.fee.receiptNumber ?? "",
    "fee.typedFor": String(intake.fee.typedFor ?? ""),
    "return.kind": intake.returnBy.kind,
    "return.address": intake.returnBy.kind === "post" ? intake.returnBy.address : "",
    phone: intake.notifyPhone ?? "",
    due: intake.dueTyped === null ? "" : dueWritten(intake.dueTyped),
    code: intake.givenCode ?? "",
  };
  intake.applicants.forEach((party, at) => {
    putParty(fields, `applicants.${at}`, party);
  });
  if (intake.representative) putParty(fields, "representative", intake.representative);
  for (const { component, count, pages, electronic } of intake.papers) {
    putCount(fields, `papers.${component}`, count);
    if (pages !== undefined) fields[`papers.${component}.pages`] = String(pages);
    if (electronic !== undefined) fields[`papers.${component}.electronic`] = String(electronic);
  }
  intake.extras.forEach(({ name, reason, count }, at) => {
    Object.assign(fields, { [`extras.${at}.name`]: name, [`extras.${at}.reason`]: reason });
    putCount(fields, `extras.${at}`, count);
  });
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ""));
}

function putParty(fields: Record<string, string>, path: string, party: Party): void {
  for (const field of partyFields) {
    const text = party[field] ?? "";
    fields[`${path}.${field}`] = field === "birth" ? dayWritten(text) : text;
  }
}

function putCount(fields: Record<string, string>, path: string, count: PaperCount): void {
  for (const kind of countKinds) fields[`${path}.${kind}`] = String(count[kind]);
}

/** The form to save, and the paths whose texts can not be saved as they are: these stay on the screen alone. */
export function intakeOf(fields: Fields): { intake: Intake; unsaved: string[] } {
  const unsaved: string[] = [];
  const text = (path: string) => (fields[path] ?? "").trim();
  const shaped = (path: string, shape: RegExp): string | null => {
    const typed = text(path);
    if (typed === "" || shape.test(typed)) return typed || null;
    unsaved.push(path);
    return null;
  };
  const read = <Value>(path: string, reader: (typed: string) => Value | null): Value | null => {
    const typed = text(path);
    const value = typed === "" ? null : reader(typed);
    if (typed !== "" && value === null) unsaved.push(path);
    return value;
  };
  const optional = (path: string, least: number, most: number): number | null =>
    read(path, (typed) => (/^\d+$/.test(typed) && +typed >= least && +typed <= most ? +typed : null));
  const number = (path: string, least: number, most: number): number => optional(path, least, most) ?? least;
  const count = (path: string): PaperCount => ({
    original: number(`${path}.original`, 0, 999),
    certified: number(`${path}.certified`, 0, 999),
    copy: number(`${path}.copy`, 0, 999),
  });
  const party = (path: string): Party | null => {
    const rest = partyFields.filter((field) => field !== "kind" && field !== "name");
    const name = text(`${path}.name`);
    if (name === "") {
      if (rest.some((field) => text(`${path}.${field}`) !== "")) unsaved.push(`${path}.name`);
      return null;
    }
    return {
      kind: (text(`${path}.kind`) || "citizen") as Party["kind"],
      name,
      idNumber: shaped(`${path}.idNumber`, idShape),
      birth: read(`${path}.birth`, dayTyped),
      address: text(`${path}.address`) || null,
      phone: shaped(`${path}.phone`, phoneShape),
      email: shaped(`${path}.email`, emailShape),
    };
  };
  const extra = (path: string): ExtraPaper | null => {
    const [name, reason] = [text(`${path}.name`), text(`${path}.reason`)];
    if (name !== "" && reason.length >= 3) return { name, reason, count: count(path) };
    if (name !== "" || reason !== "") unsaved.push(`${path}.${name === "" ? "name" : "reason"}`);
    return null;
  };
  const [code = "", version = "1"] = text("procedure").split("@");
  const paper = (component: string): CheckedComponent => {
    const pages = optional(`papers.${component}.pages`, 1, 9_999);
    const electronic = optional(`papers.${component}.electronic`, 0, 999);
    return {
      component,
      count: count(`papers.${component}`),
      ...(pages === null ? {} : { pages }),
      ...(electronic === null ? {} : { electronic }),
    };
  };
  const papers = [...new Set(pathsUnder(fields, "papers"))].sort().map(paper);
  // Pages of a paper that is not here would be lost with it.
  for (const paper of papers)
    if (!isThere(paper) && (paper.pages !== undefined || (paper.electronic ?? 0) > 0))
      unsaved.push(`papers.${paper.component}.${paper.pages === undefined ? "electronic" : "pages"}`);
  const post = text("return.kind") === "post";
  const address = text("return.address");
  if (post && address === "") unsaved.push("return.address");
  const typedFor = optional("fee.typedFor", 0, 1_000_000_000);
  const intake: Intake = {
    procedure: { code: code as ProcedureCode, version: Number(version) },
    applicants: indexes(fields, "applicants").flatMap((at) => party(`applicants.${at}`) ?? []),
    representative: party("representative"),
    channel: (text("channel") || "direct") as Intake["channel"],
    papers: papers.filter(isThere),
    extras: indexes(fields, "extras").flatMap((at) => extra(`extras.${at}`) ?? []),
    sets: number("sets", 1, 20),
    summary: text("summary") || null,
    ...(text("area") === "" ? {} : { area: text("area") }),
    fee: {
      amountVnd: number("fee.amount", 0, 1_000_000_000),
      state: (text("fee.state") || "unset") as Intake["fee"]["state"],
      receiptNumber: text("fee.receipt") || null,
      ...(typedFor === null ? {} : { typedFor }),
    },
    returnBy: post && address !== "" ? { kind: "post", address } : { kind: "counter" },
    notifyPhone: shaped("phone", phoneShape),
    dueTyped: read("due", momentTyped),
    givenCode: text("code") || null,
  };
  return { intake, unsaved };
}

function isThere({ count: { original, certified, copy } }: CheckedComponent): boolean {
  return original + certified + copy > 0;
}

/** As the contract has them. */
const phoneShape = /^\+?[0-9 .()-]{8,20}$/;
const idShape = /^[0-9A-Za-z-]{5,20}$/;
const emailShape = /^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;

function pathsUnder(fields: Fields, root: string): string[] {
  return Object.keys(fields).flatMap((path) =>
    path.startsWith(`${root}.`) ? (path.slice(root.length + 1).split(".")[0] ?? []) : [],
  );
}

/** The places of a list that hold something, in order: `applicants` → `[0, 1]`. */
export function indexes(fields: Fields, root: string): number[] {
  return [...new Set(pathsUnder(fields, root).map(Number))].sort((one, other) => one - other);
}

/** Without one entry of a list; those behind it move up. */
export function without(fields: Fields, root: string, gone: number): Fields {
  const places = indexes(fields, root).filter((at) => at !== gone);
  const moved = Object.entries(fields).flatMap(([path, text]): [string, string][] => {
    if (!path.startsWith(`${root}.`)) return [[path, text]];
    const [at = "", ...rest] = path.slice(root.length + 1).split(".");
    const place = places.indexOf(Number(at));
    return place < 0 ? [] : [[[root, place, ...rest].join("."), text]];
  });
  return Object.fromEntries(moved);
}
