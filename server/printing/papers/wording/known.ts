import type { FormKind } from "#contract/dossier.ts";

/** Tables that a paper may show, each with its columns; their heads are wording. */
export const tables = {
  papers: ["no", "name", "original", "certified", "copy"],
  certification: ["no", "name", "pages", "copies", "electronic"],
  applicants: ["no", "name", "birth", "idNumber", "address"],
  lacks: ["no", "name"],
  route: ["agency", "time", "result", "note"],
  register: [
    "no",
    "code",
    "content",
    "sets",
    "applicant",
    "address",
    "phone",
    "received",
    "due",
    "returned",
    "receiver",
    "area",
    "note",
  ],
} as const satisfies Record<string, readonly string[]>;
export type TableName = keyof typeof tables;

const ofOffice = ["agency", "parentAgency", "signedAt", "agencyPhone", "circular", "formNumber"] as const;
const ofDossier = [
  ...ofOffice,
  "code",
  "procedure",
  "procedureCode",
  "field",
  "content",
  "applicant",
  "applicantCount",
  "applicantAddress",
  "submitter",
  "birth",
  "idNumber",
  "address",
  "phone",
  "email",
  "notifyPhone",
  "channel",
  "sets",
  "time",
  "received",
  "receivedDay",
  "due",
  "firstDue",
  "area",
  "fee",
  "feeReceipt",
  "returnBy",
  "returnAdvice",
  "receivedBy",
  "competentAgency",
  "otherAgencies",
  "note",
] as const;
const ofStep = [...ofDossier, "officer", "day", "reason"] as const;

/** Which `{placeholders}` the wording of each paper may use; docs/papers.md says what each one is. */
export const placeholders: Record<FormKind, readonly string[]> = {
  receipt: [...ofDossier, "officer", "day"],
  supplement: ofStep,
  refusal: ofStep,
  apology: [...ofStep, "until"],
  stop: ofStep,
  control: [...ofDossier, "officer", "day"],
  register: [...ofOffice, "from", "to"],
};

/** Which tables each paper may show. */
export const tablesOf: Record<FormKind, readonly TableName[]> = {
  receipt: ["papers", "certification", "applicants"],
  supplement: ["lacks"],
  refusal: [],
  apology: [],
  stop: [],
  control: ["route"],
  register: ["register"],
};
