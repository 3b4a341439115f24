import type { Page } from "playwright-core";
import { expect } from "vitest";
import { dayOf } from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import type { OfficerView } from "#contract/views.ts";
import { type BookingOffice, civil, runBookingOffice } from "../booking/booking-office.ts";
import type { Line } from "../running-office.ts";

export const counter = "counter-1" as never;

/** An office that is booked from home, with an officer who watches the queue at a counter. */
export interface WatchedOffice extends BookingOffice {
  officer: Line;
  /** Who waits there under this number. */
  waits(label: string): NonNullable<OfficerView["mine"]>["waiting"][number] | undefined;
}

export async function runWatchedOffice(): Promise<WatchedOffice> {
  const office = await runBookingOffice({ screens: "built" });
  const officer = await office.signIn("hoa");
  let seen: OfficerView | null = null;
  officer.client.onView("officer", (view) => {
    seen = view;
  });
  await officer.client.send({ type: "openCounter", counter });
  const view = () => seen;
  return { ...office, officer, waits: (label) => view()?.mine?.waiting.find((row) => row.label === label) };
}

/** Nothing runs out of a phone's screen, and whatever is touched is large enough for a thumb. */
export async function expectRoom(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    small: [...document.querySelectorAll("button, a.wish, a.choice")]
      .filter((each) => each.getBoundingClientRect().height < 48)
      .map(({ id }) => id),
  }));
  expect(found).toEqual({ wide: 0, small: [] });
}

/** Chooses the first day on which there is a choice: in a day's last minutes that is tomorrow. */
export async function chooseDay(page: Page, office: BookingOffice): Promise<Day> {
  const days = (await office.times()).map(dayOf);
  const day = days.find((one) => days.filter((other) => other === one).length > 3);
  if (!day) throw new Error("nothing is left to choose from");
  await page.locator(`#day-${day}`).click();
  return day;
}

/** Not the very next time: that may be over before it is sent. */
export async function bookSoonest(page: Page, office: BookingOffice): Promise<{ code: string; day: Day }> {
  await page.goto(`${office.url}/hen`);
  await page.locator(`#book-${civil}`).click();
  const day = await chooseDay(page, office);
  await page.locator(".times .choice:enabled").nth(1).click();
  await page.locator("#send").click();
  return { code: (await page.locator("#code").textContent()) ?? "", day };
}
