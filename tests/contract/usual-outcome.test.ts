import { expect, it } from "vitest";
import type { ServiceId } from "#contract/ids.ts";
import { usualOutcome } from "#contract/usual-outcome.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";

const { services, outcomes } = demonstrationOffice;

it("a visit ends as its service says, else with the first outcome there is", () => {
  const ends = (service: string | null, of = demonstrationOffice) => usualOutcome(of, service as ServiceId | null);
  expect(ends("certification")).toBe("done");
  expect(ends("civil-status")).toBe("received");
  expect(ends(null)).toBe("received");
  expect(ends("certification", { ...demonstrationOffice, outcomes: outcomes.filter(({ id }) => id !== "done") })).toBe(
    "received",
  );
  expect(usualOutcome({ services, outcomes: [] }, null)).toBeNull();
});
