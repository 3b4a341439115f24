import { expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { withOffice } from "../../server/hall/hall.ts";
import { agent, anOffice, issue, kiosk, type Story, service, tell } from "./builders.ts";
import { aDay, agentB, monday, outcome, p1, p2, printers } from "./leasing.ts";

const services = anOffice().services.map((each) => (each.id === service("a") ? { ...each, dailyLimit: 9 } : each));
const share = (printer: typeof p1) => ({ type: "shareLimits" as const, printer, day: monday, kept: [] });

/** How many more the hub gives by itself. */
function givenUntilFull(story: Story): number {
  const next = tell(story, { by: kiosk, command: issue("a") });
  return next.last.ok ? 1 + givenUntilFull(next) : 0;
}

it("the part of a kiosk that is taken out of the settings, or loses its letters, is for everybody on the same day", () => {
  const story = tell(aDay({ services }), { by: agent, command: share(p1) }, { by: agentB, command: share(p2) });
  expect(givenUntilFull(story)).toBe(3);
  const [first, second] = printers().hardware;
  if (!first || second?.kind !== "printer") throw new Error("two printers");
  const { awayPrefix: _, ...bare } = second;
  const without = (left: Hardware[]) => {
    const office = { ...story.hall.rules.office, hardware: left };
    return { ...story, hall: withOffice(story.hall, office) };
  };
  expect(givenUntilFull(without([first]))).toBe(6);
  expect(givenUntilFull(without([first, bare]))).toBe(6);
  expect(outcome(tell(without([first]), { by: agentB, command: share(p2) }))).toBe("noAwayNumbers");
});
