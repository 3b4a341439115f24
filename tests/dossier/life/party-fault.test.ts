import { expect, it } from "vitest";
import type { Party } from "#contract/party.ts";
import { partyFault } from "../../../server/dossier/life/party-fault.ts";
import { aParty } from "../retention/people.ts";
import { aSoundIntake, noon } from "./builders.ts";

const fault = (change: Partial<Party>) =>
  partyFault(aSoundIntake({ applicants: [{ ...aParty("001190000017"), ...change }] }), noon)?.code ?? null;

it.each(["001190000017", "123456789", "B1234567", "C12345678", "PA1234567", null])(
  "takes %s for an identity number or a passport's",
  (idNumber) => expect(fault({ idNumber })).toBeNull(),
);

it.each(["12345", "1234567890", "00119000001"])("takes %s for a slip, and only of a citizen", (idNumber) => {
  expect(fault({ idNumber })).toBe("idNumberLength");
  expect(fault({ idNumber, kind: "business" })).toBeNull();
  expect(fault({ idNumber, kind: "other" })).toBeNull();
});

it.each([
  ["2026-11-23", null],
  ["2026", null],
  ["1919", null],
  ["2026-11-24", "birthAhead"],
  ["2027", "birthAhead"],
])("of a birth on %s says %s at noon of 23/11/2026", (birth, code) => expect(fault({ birth })).toBe(code));
