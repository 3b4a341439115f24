import { manyServices } from "./many.ts";
import type { TourOffice } from "./office.ts";
import type { Stop } from "./stop.ts";

/** The first screen of an office with forty services. */
export function kioskMany(office: TourOffice): Stop {
  return {
    name: "kiosk-many",
    what: "The first screen of an office with forty services, turned page by page",
    screens: ["kiosk-ui/screens/Home", "kiosk-ui/parts/ScrollList"],
    async go(page) {
      const saved = await office.settings().save(manyServices(office.settings().office(), 40));
      if (!saved.ok) throw new Error("the office did not take forty services");
      await page.getByTestId("list-page").waitFor();
    },
  };
}
