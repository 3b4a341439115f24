import { expect, it } from "vitest";
import type { ServiceId } from "#contract/ids.ts";
import { type FormFault, placed, stillWrong } from "../../counter-ui/parts/admin/booking/form-faults.ts";
import { placesOf, type Row, rulesOf } from "../../counter-ui/parts/admin/booking/times.ts";
import { typedFaults } from "../../server/storage/lowdb/typed-faults.ts";
import { anOffice } from "../storage/offices.ts";

const base = { ...anOffice(), phone: { publicUrl: "https://hall.example", ratingMinutes: 0 } };
const bounds = { daysAhead: 14, noticeMinutes: 60, earlyMinutes: 20, mostPerPhone: 2 };
const service = (id: string) => id as ServiceId;
const row = (key: string, of: string, part: Partial<Row["times"]> = {}): Row => ({
  key,
  service: service(of),
  times: { weekdays: ["monday"], from: "08:00", to: "11:00", everyMinutes: 15, people: 2, ...part },
});

/** `row field: English`, as the hub finds and the card shows them. */
const shown = (faults: readonly FormFault[]) =>
  faults.map(({ row: of, field, problem }) => `${of ?? "rules"} ${field}: ${problem.en}`);

function ofAppointments(rows: readonly Row[], part: object = {}): FormFault[] {
  const appointments = { ...rulesOf({ services: [], ...bounds }, rows), ...part };
  const found = typedFaults({ ...base, appointments });
  return placed(
    found.map(({ path, problem }) => ({ field: path.join("."), problem })),
    "appointments",
    placesOf(rows),
  );
}

function ofRemote(share: object, part: object = {}): FormFault[] {
  const remote = {
    services: [{ service: "chung-thuc", share }],
    ...{ from: "06:30", to: "15:00", arriveMinutes: 60, headStartMinutes: 30, ...part },
  };
  const found = typedFaults({ ...base, remote }).map(({ path, problem }) => ({ field: path.join("."), problem }));
  return placed(found, "remote", new Map([["services.0", "chung-thuc"]]));
}

// Rows of one service go together in what is sent: "b" is sent last.
const rows = (part: Partial<Row["times"]>) => [row("a", "ho-tich"), row("b", "dat-dai", part), row("c", "ho-tich")];

it.each<[string, Partial<Row["times"]>, string]>([
  ["minutes that are none", { everyMinutes: 0 }, "b everyMinutes: Smaller than 5."],
  ["fewer people than none", { people: -4 }, "b people: Smaller than 1."],
  ["half a person", { people: 1.5 }, "b people: Must be a whole number."],
  ["nothing typed", { people: "" }, "b people: Must be a number."],
  ["hours that end before they begin", { to: "07:00" }, "b to: It must begin before it ends."],
  ["what is no time", { from: "x" }, 'b from: Must be hours and minutes, as in "07:30".'],
  ["no day", { weekdays: [] }, "b weekdays: Needs at least 1 items."],
])("times with %s are marked at the field and row that they were typed in", (_, part, said) => {
  expect(shown(ofAppointments(rows(part)))).toContain(said);
});

it.each<[string, FormFault[], string[]]>([
  ["bounds", ofAppointments(rows({}), { daysAhead: 61 }), ["rules daysAhead: Larger than 60."]],
  ["no times at all", ofAppointments([]), ["rules services: Needs at least 1 items."]],
  ["a count", ofRemote({ perDay: 0 }), ["chung-thuc share: Smaller than 1."]],
  ["a share in percent", ofRemote({ percentOfDay: 101 }), ["chung-thuc share: Larger than 100."]],
  ["the hours", ofRemote({ perDay: 1 }, { to: "06:00" }), ["rules to: It must begin before it ends."]],
  ["no service", ofRemote({ perDay: 1 }, { services: [] }), ["rules services: Needs at least 1 items."]],
  [
    "what no field shows",
    ofRemote({ perDay: 1 }, { more: 1 }),
    ["rules : There is no field of this name; remove it or correct its name."],
  ],
  ["nothing wrong", ofRemote({ percentOfDay: 30 }), []],
])("%s: told where the card has it", (_, faults, said) => {
  expect(shown(faults)).toEqual(said);
});

it("says the same in Vietnamese", () => {
  expect(ofAppointments(rows({ to: "07:00" })).map(({ problem }) => problem.vi)).toEqual([
    "Giờ bắt đầu phải trước giờ kết thúc.",
  ]);
});

it("a mark goes when its field is typed anew, that of hours with either end; in its own row alone", () => {
  const faults = ofAppointments([row("a", "ho-tich", { to: "07:00", people: 0 }), row("b", "dat-dai", { people: 0 })]);
  const left = (of: string | null, part: object) =>
    stillWrong(faults, of, part).map(({ row: key, field }) => `${key} ${field}`);
  expect(left(null, { people: 1 }).toSorted()).toEqual(["a people", "a to", "b people"]);
  expect(left("a", { people: 1 }).toSorted()).toEqual(["a to", "b people"]);
  expect(left("a", { from: "06:00" }).toSorted()).toEqual(["a people", "b people"]);
});
