import { expect, it } from "vitest";
import type { HomeOffer } from "#contract/booking.ts";
import type { KioskQueue, ServiceWaiting } from "#contract/views.ts";
import { bookingOffer } from "../../server/hall/views/booking.ts";
import { kioskView } from "../../server/hall/views/kiosk.ts";
import { waitingByService } from "../../server/hall/views/waiting.ts";
import { remote } from "../booking/builders.ts";
import { aMorning, issue, kiosk, type Story, service, tell, withOpen, withWaiting } from "./builders.ts";
import { quietSurroundings } from "./surroundings.ts";

const fromHome = { ...remote, services: ["a", "b"].map((id) => ({ service: service(id), share: { perDay: 20 } })) };

/** What stands at a service, at the kiosk and for who looks from home. */
function toldOf(
  { hall, now }: Story,
  id: string,
): { atKiosk: KioskQueue; atHome: HomeOffer | null; inHall: ServiceWaiting } {
  const view = kioskView(hall, { ...quietSurroundings, now }, null, { scanners: [], scan: null, kept: [] });
  const atKiosk = view.services.find((queue) => queue.service === id);
  const atHome = bookingOffer(hall, now).services.find((offered) => offered.service === id)?.home ?? null;
  const inHall = waitingByService(hall).find((queue) => queue.service === id);
  if (!atKiosk || !inHall) throw new Error(`there is no service ${id}`);
  return { atKiosk, atHome, inHall };
}

it("how many wait for a service is the same at the kiosk, in the hall and from home, and its ticket says how many go first", () => {
  // One counter alone is open, which serves both, and four have come for the other.
  const story = withOpen(withWaiting(aMorning({ remote: fromHome }), ..."bbbb"), "2");
  const { atKiosk, atHome, inHall } = toldOf(story, "a");
  expect(atKiosk).toMatchObject({ waiting: 0, moreForOthers: true });
  expect(atHome).toMatchObject({ state: "open", waiting: 0, moreForOthers: true });
  expect(inHall).toMatchObject({ waiting: 0, wait: atKiosk.wait, moreForOthers: true });
  expect(toldOf(story, "b")).toMatchObject({
    atKiosk: { waiting: 4, moreForOthers: false },
    atHome: { waiting: 4, moreForOthers: false },
    inHall: { waiting: 4, moreForOthers: false },
  });
  const { last } = tell(story, { by: kiosk, command: issue("a") });
  expect(last).toMatchObject({ ok: true, events: [{ type: "ticketIssued", ahead: 4 }] });
});
