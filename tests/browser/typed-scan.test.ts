import { beforeAll, describe, expect, it } from "vitest";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { runOffice } from "../running-office.ts";
import { openScreen, type Screen } from "./browser.ts";
import { wedge as wedgeInto } from "./kiosk-page.ts";
import { visitOffice } from "./visited-office.ts";

describe("a scanner that types into the kiosk", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));
  let kiosk: Screen;
  let other: Screen;

  beforeAll(async () => {
    [kiosk, other] = await Promise.all([
      openScreen(visited.browser, `${visited.office.url}/kiosk`, 1080, 1920),
      openScreen(visited.browser, `${visited.office.url}/kiosk`, 1080, 1920),
    ]);
    for (const { page } of [kiosk, other]) await page.getByTestId("service-civil-status").waitFor();
  });

  const wedge = (text: string) => wedgeInto(kiosk.page, text);
  const title = () => kiosk.page.locator("dialog h2").textContent();
  async function close(): Promise<void> {
    await kiosk.page.getByTestId("scan-close").click();
    await kiosk.page.locator("dialog").waitFor({ state: "detached" });
  }

  it("tells a card from its number alone, here and not at the kiosk beside it", async () => {
    await wedge(cardOf(mau));
    await kiosk.page.getByTestId("scan-masked").waitFor();
    expect(await kiosk.page.getByTestId("scan-masked").textContent()).toBe("0011••••••17");
    const shown = await kiosk.page.locator("body").innerText();
    for (const secret of [mau.name, mau.address, mau.number]) expect(shown).not.toContain(secret);
    expect(await other.page.locator("dialog").count()).toBe(0);
    await kiosk.page.getByTestId("card-drop").click();
    await kiosk.page.locator("dialog").waitFor({ state: "detached" });
  });

  it("says that a spoiled card was not read right, and finds a ticket", async () => {
    await wedge(cardOf({ ...mau, name: "Nguy?n Th? M?u" }));
    await kiosk.page.getByTestId("scan-close").waitFor();
    expect(await title()).toBe("Máy quét đọc chưa đúng");
    await close();
    const citizen = await visited.office.pairDevice("kiosk");
    await citizen.client.send({
      type: "issueTicket",
      service: "land" as never,
      procedure: null,
      priority: null,
      appointment: null,
      language: "vi",
    });
    await wedge("C001");
    await kiosk.page.getByTestId("scan-label").waitFor();
    expect(await kiosk.page.getByTestId("scan-label").textContent()).toContain("C001");
    await close();
  });

  it("presses no button by its Enter, and leaves text fields alone", async () => {
    await kiosk.page.getByTestId("service-civil-status").focus();
    expect(await wedge("H29.19-261123-0042")).toBe(true);
    expect(await kiosk.page.getByTestId("masked-code").textContent()).toBe("Hồ sơ H29.••••••••••••42");
    for (const step of ["back", "back"]) await kiosk.page.getByTestId(step).click();
    await kiosk.page.getByTestId("service-civil-status").waitFor();
    await kiosk.page.evaluate(() => document.body.appendChild(document.createElement("input")).focus());
    expect(await wedge("A001")).toBe(false);
    await kiosk.page.evaluate(() => document.querySelector("body > input")?.remove());
    expect(await wedge("LH-2C4E6G8T")).toBe(true);
    await kiosk.page.getByTestId("scan-close").waitFor();
    expect(await title()).toBe("Không tìm thấy mã này");
    await close();
  });

  it("opens no menu by a long press", async () => {
    const prevented = await kiosk.page.evaluate(() => {
      return !document.body.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
    });
    expect(prevented).toBe(true);
    expect(kiosk.errors).toEqual([]);
  });
});
