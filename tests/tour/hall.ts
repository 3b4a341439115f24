import type { CounterId, ServiceId } from "#contract/ids.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import type { TourOffice } from "./office.ts";
import type { Stop } from "./stop.ts";

const officers = ["hoa", "minh", "lan", "tuan", "huong", "dung"];
const services = ["civil-status", "certification", "land", "business", "residence", "results"];

/** Has the officer at the counter of this index, from 0, call the next person. */
export async function callAt(office: TourOffice, index: number): Promise<void> {
  const { client } = await office.signIn(officers[index] ?? "hoa");
  const counter = `counter-${index + 1}` as CounterId;
  await client.send({ type: "openCounter", counter });
  // Nobody came, where somebody was called before.
  await client.send({ type: "markMissed", counter });
  await client.send({ type: "callNext", counter });
}

/**
 * Everything a hall screen shows in the course of a day.
 * @param more what is seen too before the office closes
 */
export function hallTour(office: TourOffice, more: readonly Stop[] = []): Stop[] {
  const screens = ["display-ui/screens/Hall"];
  const issue = async (service: string, times: number) => {
    const { client } = await office.pairDevice("kiosk");
    for (let person = 0; person < times; person++)
      await client.send({
        type: "issueTicket",
        service: service as ServiceId,
        procedure: null,
        priority: null,
        appointment: null,
        language: "vi",
      });
  };
  const call = (index: number) => callAt(office, index);
  return [
    {
      name: "hall-empty",
      what: "Nobody was called yet today",
      screens,
      go: (page) => page.getByTestId("waiting-civil-status").waitFor(),
    },
    {
      name: "hall-first-call",
      what: "The first call of the day",
      screens,
      async go(page) {
        await issue("civil-status", 3);
        await call(0);
        await page.getByText("A001").first().waitFor();
      },
    },
    {
      name: "hall-calls",
      what: "Several calls, and people waiting for most services",
      screens,
      async go(page) {
        for (const service of services) await issue(service, 4);
        for (const index of [1, 2, 3, 4]) await call(index);
        await page.locator('[data-testid^="recent-"]').nth(2).waitFor();
      },
    },
    ...more,
    {
      name: "hall-closed",
      what: "The office is closed, and when it opens again",
      screens: [...screens, "display-ui/screens/Signs"],
      async go(page) {
        // In the hours that offices have; nobody waits any more.
        const { hours } = demonstrationOffice;
        const saved = await office.settings().save({ ...office.settings().office(), hours });
        if (!saved.ok) throw new Error("the office could not be given its hours");
        const { client } = await office.signIn("ha");
        await client.send({ type: "closeDay" });
        await page.getByText("Hết giờ nhận số").first().waitFor();
      },
    },
  ];
}
