import type { CounterId, OutcomeId } from "#contract/ids.ts";
import type { TourOffice } from "./office.ts";
import type { Stop } from "./stop.ts";

const counter = "counter-1" as CounterId;

/** What whoever stands at a counter sees on its screen, through one visit. */
export function counterScreenTour(office: TourOffice): Stop[] {
  const { client } = office.officer;
  const scene = (name: string, what: string, screens: string[], act: () => Promise<unknown>): Stop => ({
    name: `counter-screen-${name}`,
    what,
    screens: screens.map((one) => `display-ui/counter-screen/${one}`),
    async go(page) {
      await act();
      await page.locator(`[data-scene="${name}"]`).waitFor();
    },
  });
  return [
    scene("closed", "Nobody is at the counter", ["Stage"], async () => undefined),
    scene("idle", "The officer is there and calls nobody yet", ["Stage", "Plate"], () =>
      client.send({ type: "openCounter", counter }),
    ),
    scene("paused", "The officer is away for a few minutes", ["Stage"], () =>
      client.send({ type: "pauseCounter", counter, reason: "Chuyển hồ sơ lên lãnh đạo ký" }),
    ),
    scene("calling", "A number is called to the counter", ["Stage"], async () => {
      await client.send({ type: "openCounter", counter });
      await office.take();
      await client.send({ type: "callNext", counter });
    }),
    scene("serving", "It is being served", ["Stage"], () => client.send({ type: "startServing", counter })),
    scene("rating", "The visit is over and may be rated", ["Rating"], () =>
      client.send({ type: "finish", counter, outcome: "received" as OutcomeId }),
    ),
    {
      name: "counter-screen-thanks",
      what: "Thanks for the rating",
      screens: ["display-ui/counter-screen/Thanks"],
      async go(page) {
        await page.locator('[data-testid^="level-"]').first().click();
        await page.getByTestId("thanks").waitFor();
      },
    },
  ];
}
