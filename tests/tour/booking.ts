import type { Stop } from "./stop.ts";

const screens = ["display-ui/booking/main"];

/** What a citizen does at home: a number, and an appointment that is made, moved and cancelled. The page is at `/hen`. */
export function bookingTour(): Stop[] {
  return [
    {
      name: "phone-booking",
      what: "What may be done from home",
      screens: [...screens, "display-ui/booking/offer"],
      go: (page) => page.locator("#book-civil-status").waitFor(),
    },
    {
      name: "phone-number-from-home",
      what: "A number from home, before it is taken",
      screens: [...screens, "display-ui/booking/offer"],
      async go(page) {
        await page.locator("#home-civil-status").click();
        await page.locator("#send").waitFor();
      },
    },
    {
      name: "phone-from-home",
      what: "A number from home: by when to come, and the code to check in by",
      screens: ["display-ui/phone/scene"],
      async go(page) {
        await page.locator("#send").click();
        await page.locator("img.qr").waitFor();
      },
    },
    {
      name: "phone-times",
      what: "Days and times that are free",
      screens: [...screens, "display-ui/booking/choose-slot"],
      async go(page) {
        await page.goto(new URL("/hen", page.url()).href);
        await page.locator("#book-civil-status").click();
        await page.locator(".days .choice").last().click();
        await page.locator(".times .choice:enabled").last().waitFor();
      },
    },
    {
      name: "phone-booked",
      what: "An appointment, with the code to check in by",
      screens: [...screens, "display-ui/booking/appointment"],
      async go(page) {
        await page.locator(".times .choice:enabled").last().click();
        await page.locator("#send").click();
        await page.locator("#code").waitFor();
      },
    },
    {
      name: "phone-move",
      what: "Moving it to another time",
      screens: [...screens, "display-ui/booking/appointment"],
      async go(page) {
        await page.locator("#move").click();
        await page.locator(".days .choice").first().click();
        await page.locator(".times .choice:enabled").nth(1).waitFor();
      },
    },
    {
      name: "phone-moved",
      what: "Moved",
      screens: [...screens, "display-ui/booking/appointment"],
      async go(page) {
        await page.locator(".times .choice:enabled").nth(1).click();
        await page.locator("#code").waitFor();
      },
    },
    {
      name: "phone-cancel",
      what: "Asked once more before the appointment is given up",
      screens: [...screens, "display-ui/phone/confirm"],
      async go(page) {
        await page.locator("#cancel").click();
        await page.locator("#yes").waitFor();
      },
    },
    {
      name: "phone-cancelled",
      what: "The appointment is cancelled",
      screens: [...screens, "display-ui/booking/appointment"],
      async go(page) {
        await page.locator("#yes").click();
        await page.locator("#code").waitFor({ state: "detached" });
      },
    },
  ];
}
