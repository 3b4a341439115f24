import type { PaperCount } from "#contract/dossier.ts";
import type { Party } from "#contract/party.ts";
import type { PaperField } from "../intake/fields.ts";
import type { viFields } from "./vi.fields.ts";

export const countKinds: Record<keyof PaperCount, [one: string, more: string]> = {
  original: ["original", "originals"],
  certified: ["certified copy", "certified copies"],
  copy: ["copy", "copies"],
};
export const paperFields: Record<PaperField, string> = {
  original: countKinds.original[1],
  certified: countKinds.certified[1],
  copy: countKinds.copy[1],
  pages: "pages",
  electronic: "copies signed electronically",
};
export const partyFields: Record<keyof Party, string> = {
  kind: "Kind",
  name: "Full name",
  idNumber: "ID number",
  birth: "Born",
  address: "Address",
  phone: "Phone",
  email: "Email",
};
const plainFields: Record<string, string> = {
  procedure: "Procedure",
  channel: "Handed in",
  sets: "Sets",
  summary: "Summary",
  area: "Area",
  "fee.amount": "Amount",
  "fee.state": "Fee",
  "fee.receipt": "Receipt number",
  "fee.typedFor": "Published fee at that time",
  "return.kind": "Return of the result",
  "return.address": "Postal address",
  phone: "Phone for messages",
  due: "Due",
  code: "Dossier code",
};

/** The form that is expected of what the officer typed, by the last part of a path. */
const wanted: Record<string, string> = {
  name: "a name",
  idNumber: "5–20 letters, digits or hyphens without spaces or marks, like 001090012345",
  birth: "day/month/year, like 15/01/1990, or the year alone",
  phone: "8–20 digits, like 0912345678",
  email: "like name@example.vn",
  due: "day/month/year hour:minute, like 27/11/2026 16:30",
  sets: "a number from 1 to 20",
  amount: "the amount in đồng, digits only, at most 1 billion",
  address: "the address to send the result to",
  reason: "a reason of at least 3 characters",
  original: "a number from 0 to 999",
  certified: "a number from 0 to 999",
  copy: "a number from 0 to 999",
  pages: "a number from 1 to 9999, of a paper that is here",
  electronic: "a number from 0 to 999, of a paper that is here",
};

const wantedOf = (path: string): string => wanted[path.split(".").at(-1) ?? ""] ?? "something valid";

const fieldOf: typeof viFields.field = (path, paperName) => {
  const [root = "", at = "", leaf = ""] = path.split(".");
  if (root === "applicants") return `Applicant ${Number(at) + 1}: ${partyFields[leaf as keyof Party]}`;
  if (root === "representative") return `Representative: ${partyFields[at as keyof Party]}`;
  if (root === "papers") return `${paperName(at)} (${paperFields[leaf as PaperField]})`;
  if (root === "extras") return `Paper outside the list ${Number(at) + 1}`;
  return plainFields[path] ?? path;
};

/** Words of single fields of an intake. */
export const enFields: typeof viFields = {
  field: fieldOf,
  wanted: (path) => `Please write ${wantedOf(path)}.`,
  fault: (path, paperName) => `${fieldOf(path, paperName)} (${wantedOf(path)})`,
};
