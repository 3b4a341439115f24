import type { CatalogueComponent, CatalogueProcedure, WantedProcedure } from "#contract/catalogue.ts";
import type { ProcedureTime } from "#contract/office.ts";
import { isDay } from "../../../intake/moment.ts";

/** What stands in the fields of the form: texts, until it is sent. */
export interface EditDraft {
  nameVi: string;
  nameEn: string;
  shortVi: string;
  shortEn: string;
  /** With commas between. */
  alsoCalled: string;
  unit: ProcedureTime["unit"];
  value: string;
  fee: string;
  components: CatalogueComponent[];
  effectiveFrom: string;
  abolished: boolean;
}

/** As many everyday names, and as many letters of each, as the contract takes. */
const mostNames = 20;
const longestName = 80;

export type EditFault = "missingText" | "badNames" | "badTime" | "badFee" | "badDay";
type EditField = "nameVi" | "shortVi" | "alsoCalled" | "value" | "fee" | "effectiveFrom" | "components";
export type EditFaults = Partial<Record<EditField, EditFault>>;

/** @param today the day an edit begins unless somebody chooses another */
export function draftOf(procedure: CatalogueProcedure, today: string): EditDraft {
  const { name, shortName, alsoCalled = [], time, feeVnd, components, abolished, effectiveFrom } = procedure;
  return {
    nameVi: name.vi,
    nameEn: name.en,
    shortVi: shortName.vi,
    shortEn: shortName.en,
    alsoCalled: alsoCalled.join(", "),
    unit: time.unit,
    value: "value" in time ? String(time.value) : "",
    fee: feeVnd === null ? "" : String(feeVnd),
    components,
    effectiveFrom: effectiveFrom > today ? effectiveFrom : today,
    abolished,
  };
}

export function faultsOf(draft: EditDraft): EditFaults {
  const faults: EditFaults = {};
  if (draft.nameVi.trim() === "") faults.nameVi = "missingText";
  if (draft.shortVi.trim() === "") faults.shortVi = "missingText";
  const names = namesIn(draft.alsoCalled);
  if (names.length > mostNames || names.some((one) => one.length > longestName)) faults.alsoCalled = "badNames";
  if (timeOf(draft) === null) faults.value = "badTime";
  if (!/^\d{0,10}$/.test(draft.fee.trim())) faults.fee = "badFee";
  if (!isDay(draft.effectiveFrom)) faults.effectiveFrom = "badDay";
  if (draft.components.some(({ name }) => name.vi.trim() === "")) faults.components = "missingText";
  return faults;
}

/** The faults one by one. */
export function entriesOf(faults: EditFaults): [EditField, EditFault][] {
  return Object.entries(faults) as [EditField, EditFault][];
}

/** What is sent: the version that was edited with what the form says over it. Null while the form has faults. */
export function wantedOf(draft: EditDraft, before: CatalogueProcedure): WantedProcedure | null {
  const time = timeOf(draft);
  if (time === null || Object.keys(faultsOf(draft)).length > 0) return null;
  const { version: _version, ...same } = before;
  const names = namesIn(draft.alsoCalled);
  return {
    ...same,
    name: { vi: draft.nameVi, en: draft.nameEn },
    shortName: { vi: draft.shortVi, en: draft.shortEn },
    ...(names.length > 0 || before.alsoCalled ? { alsoCalled: names } : {}),
    time,
    feeVnd: draft.fee.trim() === "" ? null : Number(draft.fee),
    components: draft.components,
    effectiveFrom: draft.effectiveFrom as WantedProcedure["effectiveFrom"],
    abolished: draft.abolished,
  };
}

/** A paper nobody has described yet, under an id that no paper of this procedure has. */
export function newComponent(components: readonly CatalogueComponent[]): CatalogueComponent {
  let number = components.length + 1;
  while (components.some(({ id }) => id === String(number))) number += 1;
  return {
    id: String(number),
    name: { vi: "", en: "" },
    original: 1,
    certified: 0,
    copy: 0,
    required: true,
    note: null,
  };
}

function namesIn(typed: string): string[] {
  return typed.split(/[,;\n]/).flatMap((one) => one.trim() || []);
}

function timeOf({ unit, value }: EditDraft): ProcedureTime | null {
  if (unit === "sameDay" || unit === "local") return { unit };
  return /^[1-9]\d{0,3}$/.test(value.trim()) ? { unit, value: Number(value) } : null;
}
