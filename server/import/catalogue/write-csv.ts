import type { AdministrativeLevel, CatalogueComponent, PublishedText } from "#contract/catalogue.ts";
import { dayText } from "#contract/clock-text.ts";
import { csvFile } from "#contract/csv.ts";
import type { ProcedureTime } from "#contract/office.ts";
import type { Wanted } from "../../dossier/catalogue/plan.ts";
import { type ColumnKey, columnKeys, columns } from "./columns.ts";
import { escapedPart, joinedParts } from "./parts.ts";

/** Reading it gives the same procedures again. */
export function writeCsv(procedures: readonly Wanted[]): string {
  const headings = columnKeys.map((key) => columns[key].vi);
  const rows = procedures.map((procedure) => columnKeys.map((key) => cells[key](procedure)));
  return csvFile([headings, ...rows]);
}

const cells: Record<ColumnKey, (procedure: Wanted) => string> = {
  code: ({ code }) => code,
  name: ({ name }) => name.vi,
  nameEn: ({ name }) => name.en,
  shortName: ({ shortName }) => shortName.vi,
  shortNameEn: ({ shortName }) => shortName.en,
  alsoCalled: ({ alsoCalled = [] }) => alsoCalled.map(escapedPart).join("\n"),
  field: ({ field }) => field.name.vi,
  fieldEn: ({ field }) => field.name.en,
  levels: ({ levels }) => levels.map((level) => levelWords[level]).join(", "),
  time: ({ time }) => timeText(time),
  fee: ({ feeVnd }) => (feeVnd === null ? "địa phương quy định" : String(feeVnd)),
  feeNote: ({ feeNote }) => (feeNote ? textParts(feeNote) : ""),
  components: ({ components }) => components.map(componentText).join("\n"),
  steps: ({ steps }) =>
    steps
      .map(({ agency, level, what, time }) =>
        joinedParts([escapedPart(agency), levelWords[level], escapedPart(what.vi), timeText(time), english(what)]),
      )
      .join("\n"),
  receiving: ({ agencies }) => agencies.receiving ?? "",
  competent: ({ agencies }) => agencies.competent ?? "",
  forms: ({ forms }) => forms.map(({ code, name }) => joinedParts([escapedPart(code), escapedPart(name)])).join("\n"),
  results: ({ results }) => results.map(textParts).join("\n"),
  effectiveFrom: ({ effectiveFrom }) => dayText(effectiveFrom),
  state: ({ abolished }) => (abolished ? "bãi bỏ" : ""),
};

const levelWords: Record<AdministrativeLevel, string> = {
  commune: "xã",
  province: "tỉnh",
  ministry: "bộ",
  other: "khác",
};

function timeText(time: ProcedureTime): string {
  switch (time.unit) {
    case "workingDay":
      return `${time.value} ngày làm việc`;
    case "calendarDay":
      return `${time.value} ngày`;
    case "hour":
      return `${time.value} giờ`;
    case "sameDay":
      return "trong ngày";
    case "local":
      return "địa phương quy định";
    default:
      return time satisfies never;
  }
}

function componentText(component: CatalogueComponent, at: number): string {
  const { id, name, original, certified, copy, required, note } = component;
  return joinedParts([
    escapedPart(name.vi),
    english(name),
    original > 0 ? `${original} chính` : null,
    certified > 0 ? `${certified} chứng thực` : null,
    copy > 0 ? `${copy} sao` : null,
    original + certified + copy === 0 ? "xuất trình" : null,
    required ? null : "không bắt buộc",
    note ? `ghi chú: ${escapedPart(note.vi)}` : null,
    note && note.en !== "" ? `note: ${escapedPart(note.en)}` : null,
    id === String(at + 1) ? null : `id: ${id}`,
  ]);
}

function textParts(text: PublishedText): string {
  return joinedParts([escapedPart(text.vi), english(text)]);
}

function english(text: PublishedText): string | null {
  return text.en === "" ? null : `en: ${escapedPart(text.en)}`;
}
