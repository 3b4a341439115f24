import { beforeAll, describe, it } from "vitest";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { issue } from "../realtime/parts.ts";
import { runOffice } from "../running-office.ts";
import { atCounter } from "./at-counter.ts";
import { expectAccessible, expectFitting } from "./kiosk-page.ts";
import { visitOffice } from "./visited-office.ts";

const seats = 3;
const settings = { ...demonstrationOffice, zones: demonstrationOffice.zones.map((zone) => ({ ...zone, seats })) };
const visited = visitOffice(() => runOffice({ screens: "built", settings }));

describe("a waiting room whose seats are all taken", () => {
  beforeAll(async () => {
    const kiosk = await visited.office.pairDevice("kiosk");
    for (let person = 0; person < seats + 2; person++) await kiosk.client.send(issue());
  });

  it("is told before a number is taken, beside the service and at the last look, and keeps nobody from it", async () => {
    const page = await visited.open("/kiosk", [1080, 1920]);
    const service = page.getByTestId("service-civil-status");
    await service.getByText("đã hết ghế chờ").waitFor();
    await expectFitting(page);
    await expectAccessible(page);
    await service.click();
    await page.getByTestId("procedure-1.001193").click();
    await page.getByTestId("no-seats").getByText("Phòng chờ đã hết ghế; khoảng 2 người đang đứng").waitFor();
    await expectFitting(page);
    await page.getByTestId("priority-none").click();
    await page.getByTestId("ticket-number").waitFor();
    await page.context().close();
  });

  it("is told to whoever watches the hall", async () => {
    const { page, context } = await atCounter(visited.office, visited.browser, "ha");
    await page.getByText("Toàn sảnh", { exact: true }).click();
    await page.getByTestId("crowded").getByText("hết ghế").waitFor();
    await context.close();
  });
});
