import { dayMs } from "#contract/calendar.ts";
import { dayText, writtenDue } from "#contract/clock-text.ts";
import type { Dossier, DossierState } from "#contract/dossier.ts";
import type { EpochMs } from "#contract/text.ts";
import type { RegisterEntry } from "../../../dossier/forms/source.ts";
import type { tables } from "../wording/known.ts";
import { plainDue, plainMoment } from "./dates.ts";

type Column = (typeof tables)["register"][number];
/** A cell: text, a count, or a moment, which a spreadsheet keeps as one. */
export type RegisterCell = string | number | { at: EpochMs } | { due: EpochMs } | null;

/** One line of the register. `no` counts from 1. */
export function registerRow({ dossier, title, now }: RegisterEntry, no: number): Record<Column, RegisterCell> {
  const { intake, received, clock, state } = dossier;
  const [first, ...others] = intake.applicants;
  const due = clock?.deadline.due ?? null;
  return {
    no,
    code: dossier.code ?? "",
    content: intake.summary || title,
    sets: intake.sets,
    applicant: first ? [first.name, others.length > 0 ? `và ${others.length} người khác` : ""].join(" ").trim() : "",
    address: first?.address ?? "",
    phone: first?.phone ?? intake.notifyPhone ?? "",
    received: received ? { at: received.at } : null,
    due: due === null ? null : { due },
    returned: state.state === "returned" ? { at: state.at } : null,
    receiver: state.state === "returned" ? state.receiver : "",
    area: intake.area ?? "",
    note: noteOf(dossier, due, now),
  };
}

/** As paper has it: moments to the minute. */
export function cellText(cell: RegisterCell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  return "due" in cell ? plainDue(cell.due) : plainMoment(cell.at);
}

const notes: Record<DossierState["state"], string> = {
  draft: "",
  received: "",
  handling: "Đang giải quyết",
  supplementAsked: "Chờ bổ sung",
  resultReady: "Đã có kết quả",
  returned: "",
  stopped: "Dừng",
  withdrawn: "Rút hồ sơ",
  refused: "Từ chối",
};

function noteOf({ state, extensions }: Dossier, due: EpochMs | null, now: EpochMs): string {
  const isOpen = state.state === "received" || state.state === "handling";
  const late = isOpen && due !== null && due < now ? "Quá hạn" : "";
  const last = extensions.at(-1);
  const extended = last ? `Gia hạn ${dayText(writtenDue(last.to).day)}` : "";
  return [late || notes[state.state], extended].filter(Boolean).join("; ");
}

/** A moment as a spreadsheet counts it: it knows no zones, so the office's own clock stands as if it were UTC. */
export function spreadsheetDate(at: EpochMs): Date {
  return new Date(at + 7 * (dayMs / 24));
}
