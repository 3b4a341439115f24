import type { CheckedComponent, Punctuality, RouteLeg } from "#contract/dossier.ts";
import type { EpochMs } from "#contract/text.ts";
import { totalOf } from "../../../dossier/checklist/checklist.ts";
import type { PaperSource } from "../../../dossier/forms/source.ts";
import type { TableName } from "../wording/known.ts";
import { birthInWords, plainDue, plainMoment } from "./dates.ts";

type DossierTable = Exclude<TableName, "register">;

/** The rows of a dossier's table, in the columns of `tables`; none where the table does not belong to this dossier. */
export function rowsOf(table: DossierTable, source: PaperSource): string[][] {
  switch (table) {
    case "papers":
      return isCertification(source) ? [] : paperRows(source);
    case "certification":
      // What nobody counted at the intake the officer writes in.
      return isCertification(source)
        ? handedIn(source).map(({ name, count, pages, electronic }, at) => [
            `${at + 1}`,
            name,
            blankIfNone(pages ?? 0),
            blankIfNone(totalOf(count)),
            blankIfNone(electronic ?? 0),
          ])
        : [];
    case "applicants":
      return applicantRows(source);
    case "lacks":
      return source.occasion.kind === "supplement"
        ? source.occasion.lacks.map(({ what }, at) => [`${at + 1}`, what])
        : [];
    case "route":
      return routeRows(source);
    default:
      return table satisfies never;
  }
}

/** Chứng thực has a receipt of its own shape: pages and copies instead of kinds of copies. */
function isCertification({ procedure }: PaperSource): boolean {
  return procedure?.field.id === "chung-thuc";
}

function paperRows(source: PaperSource): string[][] {
  return handedIn(source).map(({ name, count }, at) => [
    `${at + 1}`,
    name,
    blankIfNone(count.original),
    blankIfNone(count.certified),
    blankIfNone(count.copy),
  ]);
}

type HandedIn = { name: string } & Omit<CheckedComponent, "component">;

/** What was handed in first, which the receipt is for: of the published list, then what was asked for beside it. */
function handedIn({ dossier, procedure }: PaperSource): HandedIn[] {
  const { papers, extras } = dossier.intake;
  const names = new Map(procedure?.components.map(({ id, name }) => [id, name.vi]));
  return [
    ...papers.map(({ component, ...paper }) => ({ name: names.get(component) ?? component, ...paper })),
    ...extras.map(({ name, count }) => ({ name: `${name} (ngoài thành phần hồ sơ)`, count })),
  ].filter(({ count }) => totalOf(count) > 0);
}

function applicantRows({ dossier }: PaperSource): string[][] {
  const { applicants } = dossier.intake;
  if (applicants.length < 2) return [];
  return applicants.map(({ name, birth, idNumber, address }, at) => [
    `${at + 1}`,
    name,
    birth ? birthInWords(birth) : "",
    idNumber ?? "",
    address ?? "",
  ]);
}

/** What is not planned is written in by hand. */
const leastRows = 4;

/** One row for each hand-over: who gave it, who took it, and how the giver kept their time; and one for the end. */
function routeRows({ dossier, rules }: PaperSource): string[][] {
  const { route } = dossier;
  const rows = route.map((leg, at) => {
    const before = route[at - 1] ?? null;
    return [
      `1. Giao: ${before?.agency ?? rules.agency}\n2. Nhận: ${leg.agency}`,
      `${handed("1. Giao", leg.handed)}\n${handed("2. Nhận", leg.taken)}`,
      before ? judged(before) : "",
      leg.due === null ? leg.what : `${leg.what}; hạn ${plainDue(leg.due)}`,
    ];
  });
  const last = route.at(-1);
  if (last?.done) return [...rows, [`Hoàn thành: ${last.agency}`, plainMoment(last.done.at), judged(last), ""]];
  while (rows.length < leastRows) rows.push(["1. Giao:\n2. Nhận:", "1. Giao:\n2. Nhận:", "", ""]);
  return rows;
}

function handed(what: string, step: { at: EpochMs; by: { name: string }; receiver?: string } | null): string {
  return `${what}: ${step ? `${plainMoment(step.at)}, ${step.receiver ?? step.by.name}` : "…"}`;
}

const judgements: Record<Punctuality, string> = { early: "Trước hạn", onTime: "Đúng hạn", late: "Quá hạn" };
function judged({ done }: RouteLeg): string {
  return done?.punctuality ? judgements[done.punctuality] : "";
}

function blankIfNone(count: number): string {
  return count === 0 ? "" : String(count);
}
