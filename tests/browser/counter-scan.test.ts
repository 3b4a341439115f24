import { beforeAll, describe, expect, it } from "vitest";
import type { CounterId, HardwareId, TicketId } from "#contract/ids.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { officeClock } from "../office-clock.ts";
import { connected, issue } from "../realtime/parts.ts";
import { runOffice } from "../running-office.ts";
import { atCounter, wedge as wedgeInto } from "./at-counter.ts";
import type { Screen } from "./browser.ts";
import { aDossier } from "./dossiers.ts";
import { visitOffice } from "./visited-office.ts";

describe("a scanner that types into the officer's PC", () => {
  let setBackMs = 0;
  const clock = { now: () => officeClock.now() - setBackMs };
  const visited = visitOffice(() => runOffice({ screens: "built", clock }));
  let screen: Screen;
  let cookie: string;

  beforeAll(async () => {
    const hoa = await visited.office.signIn("hoa");
    ({ cookie } = hoa);
    await hoa.client.send({ type: "openCounter", counter: "counter-1" as CounterId });
    for (const service of ["civil-status", "civil-status", "land"]) await hoa.client.send(issue(service));
    screen = await atCounter(visited.office, visited.browser, "hoa");
    await screen.page.getByTestId("waiting-A001").waitFor();
  });

  /**
   * What a wedge makes a page hear and do: each key, two milliseconds after the last however long the page takes to show
   * it, and where nobody keeps it from that the letter in whatever has the focus. Returns the keys that the page itself was
   * left to act on.
   */
  const wedge = (keys: string[]) =>
    screen.page.evaluate((pressed) => {
      const acted: string[] = [];
      const heard = (event: KeyboardEvent) => acted.push(event.key);
      window.addEventListener("keydown", heard);
      const from = performance.now();
      for (const [index, key] of pressed.entries()) {
        const target = document.activeElement ?? document.body;
        const down = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
        Object.defineProperty(down, "timeStamp", { value: from + index * 2 });
        const goesOn = target.dispatchEvent(down);
        if (goesOn && key.length === 1) document.execCommand("insertText", false, key);
      }
      window.removeEventListener("keydown", heard);
      return acted;
    }, keys);
  const scan = (text: string) => wedge([...text, "Enter"]);
  const title = () => screen.page.getByTestId("scan-title").textContent();
  async function close(): Promise<void> {
    await screen.page.getByTestId("scan-close").click();
    await screen.page.getByTestId("scan").waitFor({ state: "detached" });
  }

  it("tells a card from its number alone, and presses nothing", async () => {
    expect(await scan(cardOf(mau))).toEqual([mau.number.slice(0, 1)]);
    await screen.page.getByTestId("scan-masked").waitFor();
    expect(await screen.page.getByTestId("scan-masked").textContent()).toBe("0011••••••17");
    expect(await title()).toBe("Thẻ căn cước");
    const shown = await screen.page.locator("body").innerText();
    for (const secret of [mau.name, mau.address, mau.number]) expect(shown).not.toContain(secret);
    await close();
  });

  async function notHere(said: string): Promise<void> {
    await screen.page.locator('[data-testid="scan-title"][data-receipt="none"]').waitFor();
    expect(await title()).toBe(said);
    expect(await screen.page.getByTestId("scan-masked").textContent()).toBe("H29.••••••••••••42");
    expect(await screen.page.locator("body").innerText()).not.toContain("261123-0042");
    await close();
  }

  it("says in the officer's language that a receipt's dossier is not here, and leads away from nothing", async () => {
    await scan("H29.19-261123-0042");
    await notHere("Không có hồ sơ này ở đây");
    await screen.page.locator("button[lang=en]").click();
    await scan("https://dvc.example.vn/tra-cuu?ma=H29.19-261123-0042");
    await notHere("This dossier is not found here");
    await screen.page.locator("button[lang=vi]").click();
    expect(await screen.page.getByTestId("section-work").getAttribute("aria-current")).toBe("page");
  });

  it("takes no key within a code for a shortcut", async () => {
    await wedge([..."A9", "F2", "F9", ..."99", "Enter"]);
    await screen.page.getByTestId("scan").waitFor();
    expect(await title()).toBe("Hôm nay không có số này");
    expect(await screen.page.getByTestId("main-action").getAttribute("data-step")).toBe("callNext");
    await close();
  });

  it("says that a ticket was sent to another counter, and calls it all the same when told to", async () => {
    const minh = await visited.office.signIn("minh");
    const there = { counter: "counter-2" as CounterId };
    await minh.client.send({ type: "openCounter", ...there });
    const issued = await minh.client.send(issue("certification"));
    const ticket = (issued.ok && issued.answer.ticket?.id) as TicketId;
    await minh.client.send({ type: "callTicket", ...there, ticket });
    const to = { kind: "counter", counter: "counter-3" as CounterId } as const;
    await minh.client.send({ type: "transfer", ...there, to, note: null });
    await scan("B001");
    await screen.page.getByTestId("scan-label").getByText("B001").waitFor();
    expect(await title()).toContain("Đang chờ riêng quầy 3");
    expect(await screen.page.getByTestId("scan").textContent()).toContain("gửi riêng cho quầy khác");
    expect(await screen.page.getByTestId("scan-call").count()).toBe(1);
    await close();
  });

  it("shows a ticket, and calls it", async () => {
    await scan("A002");
    await screen.page.getByTestId("scan-label").waitFor();
    expect(await screen.page.getByTestId("scan-label").textContent()).toBe("A002");
    expect(await title()).toBe("Đang chờ, còn 1 người trước");
    await screen.page.getByTestId("scan-call").click();
    await screen.page.getByTestId("current-number").getByText("A002").waitFor();
    await screen.page.getByTestId("scan").waitFor({ state: "detached" });
  });

  it("lays nothing over the work when a card was kept for whoever is here", async () => {
    await scan(cardOf(mau));
    await screen.page.getByTestId("scan-kept").waitFor({ state: "attached" });
    expect(await screen.page.getByTestId("scan-kept").textContent()).toContain("A002");
    expect(await screen.page.getByTestId("scan").count()).toBe(0);
    await screen.page.locator('[data-testid="visitor-name"][data-scanned]').waitFor();
  });

  it("does not point at the card again when its officer comes back to it and nothing was scanned since", async () => {
    await screen.page.getByTestId("section-dossiers").click();
    await screen.page.getByTestId("visitor-name").waitFor({ state: "detached" });
    await screen.page.getByTestId("section-work").click();
    await screen.page.locator('[data-testid="visitor-name"]:not([data-scanned])').waitFor();
  });

  it("says why a ticket can not be called now", async () => {
    await scan("A001");
    await screen.page.getByTestId("scan-label").waitFor();
    expect(await screen.page.getByTestId("scan").textContent()).toContain("Quầy đang có A002");
    expect(await screen.page.getByTestId("scan-call").count()).toBe(0);
    await close();
  });

  it("puts back what stood in a text field, also while a dialog is open", async () => {
    await screen.page.getByTestId("holdNote").click();
    const note = screen.page.getByRole("textbox");
    await note.fill("Bổ sung bản sao");
    await note.press("ArrowLeft");
    expect(await scan("C001")).not.toContain("Enter");
    await screen.page.getByTestId("scan-label").getByText("C001").waitFor();
    expect(await note.inputValue()).toBe("Bổ sung bản sao");
    expect(await note.evaluate((field) => (field as HTMLInputElement).selectionStart)).toBe(14);
    await note.press("!");
    expect(await note.inputValue()).toBe("Bổ sung bản sa!o");
    await close();
    expect(await screen.page.getByTestId("current-number").textContent()).toBe("A002");
    await screen.page.keyboard.press("Escape");
    await note.waitFor({ state: "detached" });
  });

  it("leaves to a text field what was typed into it without a pause and is nobody's code", async () => {
    await screen.page.getByTestId("holdNote").click();
    const note = screen.page.getByRole("textbox");
    await note.fill("Chờ ");
    await wedgeInto(screen, "Nguyễn Thị Nhận", 1_000);
    await expect.poll(() => note.inputValue()).toBe("Chờ Nguyễn Thị Nhận");
    expect(await screen.page.getByTestId("scan").count()).toBe(0);
    await screen.page.keyboard.press("Escape");
    await note.waitFor({ state: "detached" });
  });

  it("chooses a counter also where Enter follows the digit quickly, as a hand's may", async () => {
    const { page, context } = await atCounter(visited.office, visited.browser, "huong");
    await page.getByTestId("counter-counter-4").waitFor();
    await page.keyboard.press("4");
    await page.keyboard.press("Enter");
    await page.getByTestId("main-action").waitFor();
    await context.close();
  });

  it("finishes nobody with its first digit, as a hand does", async () => {
    await screen.page.keyboard.press("F2");
    await screen.page.locator('[data-testid="main-action"][data-step="finishAndCallNext"]').waitFor();
    await screen.page.keyboard.press("Shift+F1");
    await screen.page.getByTestId("outcome-done").waitFor();
    await scan("1234567");
    await screen.page.getByTestId("scan").waitFor();
    expect(await screen.page.getByTestId("current-number").textContent()).toBe("A002");
    await close();
    await screen.page.getByTestId("outcome-done").focus();
    await screen.page.keyboard.press("1");
    await screen.page.getByTestId("current-number").waitFor({ state: "detached" });
  });

  /** Lets the scanner of this counter read something. */
  let reads: (text: string) => Promise<unknown>;

  it("shows what the scanner of this counter read, the same way", async () => {
    const bench = await visited.office.pairDevice("bench");
    await connected(bench.socket);
    const hands = bench.socket.io.socket("/bench", { auth: bench.socket.auth as { token: string } });
    const scanner = "scanner-1" as HardwareId;
    reads = (text) => hands.timeout(5_000).emitWithAck("act", { kind: "scan", scanner, text });
    await expect.poll(() => reads("A001"), { timeout: 10_000 }).toEqual({ ok: true });
    await screen.page.getByTestId("scan-label").getByText("A001").waitFor();
    await screen.page.getByTestId("scan-call").click();
    await screen.page.getByTestId("current-number").getByText("A001").waitFor();

    const { code } = await aDossier(visited.office, cookie, "resultReady");
    await reads(code);
    await screen.page.getByTestId("sheet-code").getByText(code).waitFor();
    // The dossier is the answer: nothing lies over it.
    await screen.page.getByTestId("scan-masked").waitFor({ state: "detached" });

    await reads("H29.19-261123-0042");
    await notHere("Không có hồ sơ này ở đây");
  });

  it("shows what is scanned after the hub's clock was set back, and not what was scanned before the page began", async () => {
    await screen.page.reload();
    await screen.page.getByTestId("current-number").getByText("A001").waitFor();
    expect(await screen.page.getByTestId("scan").count()).toBe(0);
    setBackMs = 600_000;
    await reads("C001");
    await screen.page.getByTestId("scan-label").getByText("C001").waitFor();
    // The browser itself says that nobody was signed in at first.
    expect(screen.errors.filter((error) => !error.includes("/api/me"))).toEqual([]);
  });
});
