import type { CounterId, OutcomeId } from "#contract/ids.ts";
import type { TourOffice } from "./office.ts";
import type { Stop } from "./stop.ts";

const counter = "counter-1" as CounterId;

/** One ticket as its citizen's phone shows it, from waiting to thanks, and one that is given up. The page is at `/t/<code>` of the ticket taken here. */
export async function phoneTour(office: TourOffice): Promise<{ path: string; stops: Stop[] }> {
  const screens = ["display-ui/phone/scene"];
  const first = await office.take();
  const ticket = await office.take();
  const leaving = await office.take();
  const { client } = office.officer;
  await client.send({ type: "openCounter", counter });
  const stops: Stop[] = [
    {
      name: "phone-waiting",
      what: "How many are ahead, and how long it may be",
      screens,
      go: (page) => page.locator("#leave").waitFor(),
    },
    {
      name: "phone-leave",
      what: "Asked once more before the place is given up",
      screens: [...screens, "display-ui/phone/confirm"],
      async go(page) {
        await page.locator("#leave").click();
        await page.locator("#yes").waitFor();
      },
    },
    {
      name: "phone-called",
      what: "Called to a counter",
      screens,
      async go(page) {
        await page.keyboard.press("Escape");
        await page.locator("dialog").waitFor({ state: "detached" });
        await client.send({ type: "cancelTicket", ticket: first.id, reason: "Lấy nhầm" });
        await client.send({ type: "callTicket", counter, ticket: ticket.id });
        await page.locator("#counter").waitFor();
      },
    },
    {
      name: "phone-late",
      what: "On the way: the officer was told",
      screens,
      async go(page) {
        await page.locator("#late").click();
        await page.locator("#late").waitFor({ state: "detached" });
      },
    },
    {
      name: "phone-missed",
      what: "Called and not there: until when the place is kept",
      screens,
      async go(page) {
        await client.send({ type: "markMissed", counter });
        await page.locator('[data-tone="warn"]').waitFor();
      },
    },
    {
      name: "phone-serving",
      what: "At the counter",
      screens,
      async go(page) {
        await client.send({ type: "bringBack", ticket: ticket.id });
        await client.send({ type: "callTicket", counter, ticket: ticket.id });
        await page.locator("#counter").waitFor();
        await client.send({ type: "startServing", counter });
        await page.locator("#late").waitFor({ state: "detached" });
      },
    },
    {
      name: "phone-finished",
      what: "Served: the visit may be rated",
      screens,
      async go(page) {
        await client.send({ type: "finish", counter, outcome: "received" as OutcomeId });
        await page.locator(".level").first().waitFor();
      },
    },
    {
      name: "phone-rated",
      what: "Thanks for the rating",
      screens,
      async go(page) {
        await page.locator(".level").first().click();
        await page.locator(".level").first().waitFor({ state: "detached" });
      },
    },
    {
      name: "phone-left",
      what: "The place is given up, and may be taken back for a while",
      screens,
      async go(page) {
        await page.goto(new URL(`/t/${leaving.code}`, page.url()).href);
        await page.locator("#leave").click();
        await page.locator("#yes").click();
        await page.locator("#stay").waitFor();
      },
    },
  ];
  return { path: `/t/${ticket.code}`, stops };
}
