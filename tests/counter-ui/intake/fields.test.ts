import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Intake } from "#contract/dossier.ts";
import { Intake as IntakeSchema } from "#contract/dossier.ts";
import type { ProcedureCode } from "#contract/ids.ts";
import type { Party } from "#contract/party.ts";
import { fieldsOf, indexes, intakeOf, without } from "../../../counter-ui/intake/fields.ts";
import { dueWritten, isDay, momentTyped, momentWritten, plainDayTyped } from "../../../counter-ui/intake/moment.ts";
import { person } from "../../dossier/identify/people.ts";

const count = fc.record({
  original: fc.integer({ min: 0, max: 3 }),
  certified: fc.integer({ min: 0, max: 3 }),
  copy: fc.integer({ min: 1, max: 999 }),
});
/** What is counted only where copies are certified. */
const certified = fc.record(
  { pages: fc.integer({ min: 1, max: 9_999 }), electronic: fc.integer({ min: 0, max: 999 }) },
  { requiredKeys: [] },
);
const phone = fc.option(fc.constantFrom("0912345621", "+84 912 345 621", "024 (3) 823-4567"));
const party: fc.Arbitrary<Party> = fc.record({
  kind: fc.constantFrom("citizen" as const, "business" as const, "organisation" as const),
  name: person.map(({ name }) => name),
  idNumber: fc.option(person.map(({ number }) => number)),
  birth: fc.option(
    fc.oneof(
      person.map(({ birth }) => birth as string),
      fc.constant("1990"),
    ),
  ),
  address: fc.option(person.map(({ address }) => address)),
  phone,
  email: fc.option(fc.constant("mau@vi-du.vn")),
});
const minute = fc.integer({ min: 29_000_000, max: 40_000_000 }).map((minutes) => minutes * 60_000);
const plainIntake = fc.record({
  procedure: fc.record({ code: fc.constant("2.000815" as ProcedureCode), version: fc.integer({ min: 1, max: 99 }) }),
  applicants: fc.array(party, { maxLength: 12 }),
  representative: fc.option(party),
  channel: fc.constantFrom("direct" as const, "online" as const, "post" as const),
  papers: fc
    .uniqueArray(fc.constantFrom("1", "2", "10", "giay-chung-sinh"), { maxLength: 4 })
    .chain((ids) =>
      fc.tuple(
        ...ids
          .toSorted()
          .map((component) => fc.tuple(count, certified).map(([one, more]) => ({ component, count: one, ...more }))),
      ),
    ),
  extras: fc.array(fc.record({ name: fc.constant("Giấy ủy quyền"), reason: fc.constant("Nộp thay"), count }), {
    maxLength: 3,
  }),
  sets: fc.integer({ min: 1, max: 20 }),
  summary: fc.option(fc.constant("Chứng thực 3 bản")),
  fee: fc
    .tuple(
      fc.record({
        amountVnd: fc.integer({ min: 0, max: 1_000_000_000 }),
        state: fc.constantFrom("unset" as const, "none" as const, "due" as const, "paid" as const, "exempt" as const),
        receiptNumber: fc.option(fc.constant("0012")),
      }),
      fc.record({ typedFor: fc.constantFrom(0, 2_000) }, { requiredKeys: [] }),
    )
    .map(([fee, more]) => ({ ...fee, ...more })),
  returnBy: fc.oneof(
    fc.constant({ kind: "counter" as const }),
    fc.record({ kind: fc.constant("post" as const), address: fc.constant("Thôn Đông, xã Đông Hải") }),
  ),
  notifyPhone: phone,
  dueTyped: fc.option(minute),
  givenCode: fc.option(fc.constant("H29.19-261123-0004")),
});

const area = fc.record({ area: fc.constant("Thôn Đông, xã Đông Hải") }, { requiredKeys: [] });
const intake: fc.Arbitrary<Intake> = fc.tuple(plainIntake, area).map(([form, more]) => ({ ...form, ...more }));

describe("the fields of an intake", () => {
  it("give back the form they were made of, with everything saved", () => {
    fc.assert(
      fc.property(intake, (form) => {
        expect(intakeOf(fieldsOf(form))).toEqual({ intake: form, unsaved: [] });
      }),
    );
  });

  it("make a form that the hub takes, whatever somebody typed into them, and name what it leaves out", () => {
    const typed = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("09", "31/02/2026", "x@", "12 34", "-1"));
    fc.assert(
      fc.property(intake, fc.dictionary(fc.constantFrom(...paths), typed), (form, changes) => {
        const fields = { ...fieldsOf(form), ...changes };
        const { intake: made, unsaved } = intakeOf(fields);
        expect(IntakeSchema.safeParse(made).error?.issues ?? []).toEqual([]);
        const kept = fieldsOf(made);
        const named = (fields["applicants.0.name"] ?? "").trim() !== "";
        for (const path of ["phone", "summary", ...(named ? plain : [])])
          if (!unsaved.includes(path)) expect(kept[path] ?? "").toBe((fields[path] ?? "").trim());
      }),
    );
  });

  it("say that pages of a paper that is not here can not be saved", () => {
    const fields = { procedure: "2.000815@1", "papers.1.copy": "0", "papers.1.pages": "12" };
    expect(intakeOf(fields)).toMatchObject({ intake: { papers: [] }, unsaved: ["papers.1.pages"] });
    expect(intakeOf({ ...fields, "papers.1.copy": "3" })).toMatchObject({
      intake: { papers: [{ component: "1", count: { copy: 3 }, pages: 12 }] },
      unsaved: [],
    });
  });

  it("say which text can not be saved", () => {
    const fields = {
      procedure: "2.000815@1",
      phone: "0912",
      due: "31/02/2026 16:30",
      "applicants.0.kind": "citizen",
      "applicants.0.address": "Thôn Đông",
      "applicants.1.name": "Nguyễn Thị Mẫu",
      "applicants.1.birth": "15-1-1990",
      "return.kind": "post",
    };
    const { intake: made, unsaved } = intakeOf(fields);
    expect(unsaved.toSorted()).toEqual(["applicants.0.name", "due", "phone", "return.address"]);
    expect(made.applicants.map(({ name, birth }) => [name, birth])).toEqual([["Nguyễn Thị Mẫu", "1990-01-15"]]);
    expect(made.returnBy).toEqual({ kind: "counter" });
  });

  it("close the gap when one of several is taken out", () => {
    const fields = { "applicants.0.name": "A", "applicants.1.name": "B", "applicants.2.name": "C", phone: "1" };
    const left = without(fields, "applicants", 1);
    expect(left).toEqual({ "applicants.0.name": "A", "applicants.1.name": "C", phone: "1" });
    expect(indexes(left, "applicants")).toEqual([0, 1]);
  });
});

const paths = ["phone", "due", "sets", "fee.amount", "summary", "applicants.0.birth", "applicants.0.idNumber"].concat([
  "applicants.0.phone",
  "applicants.0.email",
  "applicants.0.name",
  "extras.0.name",
  "extras.0.reason",
]);

const plain = ["applicants.0.name", "applicants.0.idNumber", "applicants.0.phone", "applicants.0.email"];

describe("a moment as officers type it", () => {
  it("comes back as it was written, to the minute, in Vietnam's time", () => {
    fc.assert(
      fc.property(minute, (at) => {
        expect(momentTyped(momentWritten(at))).toBe(at);
        expect(momentTyped(dueWritten(at))).toBe(at);
      }),
    );
    expect(momentWritten(Date.UTC(2026, 10, 27, 9, 30))).toBe("27/11/2026 16:30");
  });

  it("is told with the day it ends where something is due by midnight", () => {
    const midnight = momentTyped("24/11/2026 0:00") ?? 0;
    expect(momentWritten(midnight)).toBe("24/11/2026 00:00");
    expect(dueWritten(midnight)).toBe("23/11/2026 24:00");
    expect(dueWritten(midnight + 60_000)).toBe("24/11/2026 00:01");
  });

  it.each([
    ["27/11/2026 16h", "27/11/2026 16:00"],
    ["7.1.2027 8:05", "07/01/2027 08:05"],
    ["31/12/2026 24h", "01/01/2027 00:00"],
  ])("reads %s as %s", (typed, written) => expect(momentWritten(momentTyped(typed) ?? 0)).toBe(written));

  it.each(["", "27/11/2026", "31/02/2026 10:00", "27/11/2026 25:00", "27/11/2026 24:01", "27/11/26 10:00", "mai"])(
    "does not guess at %j",
    (typed) => expect(momentTyped(typed)).toBeNull(),
  );
});

it("a day of a day field is a whole one of the calendar, however it is written", () => {
  for (const text of ["5/12/2026", "05/12/2026", " 05.12.2026 ", "5-12-2026"])
    expect(plainDayTyped(text)).toBe("2026-12-05");
  for (const text of ["2026", "31/11/2026", "12/31/2026", "5/12/26", "5/12/2026 8h", ""])
    expect(plainDayTyped(text)).toBeNull();
  expect(["2026-12-05", "2026-02-29", "5/12/2026", "2026"].map(isDay)).toEqual([true, false, false, false]);
});
