import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dayOfClosed } from "#contract/working-time.ts";
import { officeToday } from "../office-clock.ts";
import { runOffice } from "../running-office.ts";
import { atAdministration } from "./at-counter.ts";
import { look } from "./look.ts";
import { visitOffice } from "./visited-office.ts";

const year = Number(officeToday().slice(0, 4)) + 1;
const visited = visitOffice(() => runOffice({ screens: "built" }));
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mot-cua-days-"));
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function calendar(name: string, days: readonly (readonly [string, string])[]): Promise<string> {
  const events = days.map(
    ([day, said]) => `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${year}${day}\r\nSUMMARY:${said}\r\nEND:VEVENT`,
  );
  const path = join(folder, name);
  await writeFile(path, ["BEGIN:VCALENDAR", ...events, "END:VCALENDAR", ""].join("\r\n"));
  return path;
}

it("an administrator takes days off from a file: bad lines are named, good ones shown, then applied", async () => {
  const { page, context, errors } = await atAdministration(visited.office, visited.browser, "settings");

  const file = page.getByTestId("days-off-file");
  const good = [
    ["0713", "Chuyển trụ sở"],
    ["0714", "Nghỉ hoán đổi (dự kiến)"],
  ] as const;
  await file.setInputFiles(await calendar("loi.ics", [...good, ["0231", "Không có ngày này"]]));
  await page.getByTestId("days-off-bad").waitFor();
  expect(await page.getByTestId("catalogue-fault").allInnerTexts()).toEqual([expect.stringMatching(/^11\s.*DTSTART/s)]);
  expect(await page.getByTestId("days-off-apply").count()).toBe(0);
  await look(page, "days-off-bad");

  await file.setInputFiles(await calendar("lich.ics", good));
  await page.getByTestId("days-off-checked").waitFor();
  expect(await page.getByTestId("day-off").allInnerTexts()).toEqual([
    `13/07/${year}\tNghỉ lễ\tChuyển trụ sở\tThêm mới`,
    `14/07/${year}\tNghỉ hoán đổi\tNghỉ hoán đổi (dự kiến)\tThêm mới`,
  ]);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await look(page, "days-off-checked");
  const closed = () => visited.office.settings().office().hours.closedDays.map(dayOfClosed);
  expect(closed()).not.toContain(`${year}-07-13`);

  await page.getByTestId("days-off-apply").click();
  await page.getByTestId("days-off-applied").waitFor();
  expect(closed()).toContain(`${year}-07-13`);
  await look(page, "days-off-applied");
  expect(errors).toEqual([]);
  await context.close();
});
