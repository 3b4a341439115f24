import type { Page } from "playwright-core";
import { at, closed, type Shown, shows, told } from "./kiosk-trouble.ts";

const afterTet = '"opensAt":"07:00","opensOn":{"day":"2027-02-15","near":"later"}';

/** As long as names become where laws give them: sixty letters each. */
const names = {
  service:
    '{"vi":"Hộ tịch, quốc tịch, nuôi con nuôi và bồi thường của Nhà nước","en":"Civil status, nationality, adoption and claims on the State"}',
  procedure:
    '{"vi":"Đăng ký khai sinh cho trẻ em sinh ra ở nước ngoài về cư trú","en":"Register the birth of a child born abroad who comes to live"}',
};

const longNames = (text: string) =>
  text
    .replaceAll('{"vi":"Hộ tịch","en":"Civil status"}', names.service)
    .replaceAll('{"vi":"Đăng ký khai sinh","en":"Register a birth"}', names.procedure);

const long = (more: string, shown: Pick<Shown, "what" | "screens">, ...touches: string[]) =>
  at(`kiosk-long-names${more}`, {
    ...shown,
    prepare: told(longNames),
    async go(page: Page) {
      for (const touch of touches) await page.getByTestId(touch).click();
      await page
        .getByText(/Hộ tịch, quốc tịch/)
        .first()
        .waitFor();
    },
  });

/** What a kiosk seldom shows, each on a page of its own. */
export const kioskRare = [
  at("kiosk-day-off", {
    what: "A day off: on which day, and at what time, numbers are given again",
    screens: ["screens/Home", "parts/Closed"],
    prepare: told(closed("dayOff", afterTet)),
    go: shows("closed"),
  }),
  long("", { what: "The first screen with a service's name of sixty letters", screens: ["screens/Home"] }),
  long(
    "-procedures",
    { what: "A procedure's name of sixty letters among others", screens: ["screens/Procedures"] },
    "service-civil-status",
  ),
  long(
    "-confirm",
    { what: "Names of sixty letters of what was chosen", screens: ["screens/Confirm", "parts/Chosen"] },
    "service-civil-status",
    "procedure-1.001193",
  ),
];
