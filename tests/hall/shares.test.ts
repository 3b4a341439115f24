import { expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { withOffice } from "../../server/hall/hall.ts";
import { homeOffer } from "../../server/hall/home.ts";
import { remote } from "../booking/builders.ts";
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

it("from home no more is offered than kiosks leave of the day's limit", () => {
  const home = { ...remote, services: [{ service: service("a"), share: { perDay: 8 } }] };
  const offered = ({ hall, now }: Story) => {
    const limited = hall.rules.services.get(service("a"));
    return limited ? homeOffer(hall, limited, now) : null;
  };
  const before = aDay({ services, remote: home });
  expect(offered(before)).toMatchObject({ state: "open", left: 8 });
  const story = tell(before, { by: agent, command: share(p1) }, { by: agentB, command: share(p2) });
  expect(offered(story)).toMatchObject({ state: "open", left: 3 });
  const given = [1, 2, 3].reduce((all) => tell(all, { by: kiosk, command: issue("a") }), story);
  expect(offered(given)).toEqual({ state: "full" });
});
