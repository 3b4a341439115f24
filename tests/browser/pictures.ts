import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { CounterId, ServiceId } from "#contract/ids.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { openBrowser, openScreen } from "./browser.ts";

/** Takes the README's pictures of a hall in the middle of a morning: `node tests/browser/pictures.ts`. */
const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const officers = ["hoa", "minh", "lan", "tuan", "huong", "dung"];

await mkdir(folder, { recursive: true });
const office = await runOffice({ screens: "built" });
const browser = await openBrowser();
try {
  const kiosk = (await openScreen(browser, `${office.url}/kiosk`, 1080, 1920)).page;
  const display = (await openScreen(browser, `${office.url}/display`, 1920, 1080)).page;
  const atCounter = (await openScreen(browser, `${office.url}/counter-screen`, 1280, 800)).page;
  const bench = (await openScreen(browser, `${office.url}/bench`, 1366, 768)).page;
  await bench.locator('[data-testid^="board-"]').first().waitFor();
  await fillHall(office);

  const counter = (await openScreen(browser, `${office.url}/counter`, 1366, 768)).page;
  await counter.getByTestId("username").fill("hoa");
  await counter.getByTestId("password").fill("motcua-2026");
  await counter.getByTestId("sign-in").click();
  await counter.locator('[data-testid="main-action"][aria-disabled="false"]').click();

  await kiosk.getByTestId("service-civil-status").click();
  await kiosk.getByTestId("procedure-1.001193").click();
  await kiosk.getByTestId("priority-none").click();
  await kiosk.locator('[data-testid="print-state"][data-state="printed"]').waitFor();
  const png = await bench.getByTestId("paper").first().getAttribute("src");
  await writeFile(`${folder}ticket.png`, Buffer.from(png?.split(",")[1] ?? "", "base64"));
  await kiosk.getByTestId("done").click();
  await kiosk.getByTestId("service-land").waitFor();

  for (const [name, page] of Object.entries({ kiosk, display, "counter-screen": atCounter, counter, bench })) {
    await page.screenshot({ path: `${folder}${name}.png`, scale: "css" });
  }
} finally {
  await browser.close();
  await office.stop();
}

/** Some forty people waiting, six officers calling and serving. */
async function fillHall(hall: OfficeUnderTest): Promise<void> {
  const { client: citizen } = await hall.pairDevice("kiosk");
  const services = demonstrationOffice.services.map(({ id }) => id);
  for (let person = 0; person < 40; person++) {
    const service = services[(person * person + person) % services.length] as ServiceId;
    const procedures = demonstrationOffice.procedures.filter((procedure) => procedure.service === service);
    await citizen.send({
      type: "issueTicket",
      service,
      procedure: procedures[person % Math.max(1, procedures.length)]?.code ?? null,
      priority: person % 9 === 4 ? (demonstrationOffice.priorityGroups[person % 4]?.id ?? null) : null,
      appointment: null,
      language: "vi",
    });
  }
  for (const [index, username] of officers.entries()) {
    const { client: officer } = await hall.signIn(username);
    const counter = `counter-${index + 1}` as CounterId;
    await officer.send({ type: "openCounter", counter });
    await officer.send({ type: "callNext", counter });
    if (index % 2 === 0) await officer.send({ type: "startServing", counter });
  }
}
