import type { Page } from "playwright-core";
import type { Socket } from "socket.io-client";
import { beforeAll, describe, expect, it } from "vitest";
import { Visitor } from "#contract/dossier-views.ts";
import { scan } from "../../kiosk-ui/words/vi.scan.ts";
import { withBookings } from "../booking/booking-office.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { officeClock, officeToday } from "../office-clock.ts";
import { connected, issue } from "../realtime/parts.ts";
import { runOffice } from "../running-office.ts";
import { bend } from "../tour/bend.ts";
import { runTourOffice } from "../tour/office.ts";
import { openScreen } from "./browser.ts";
import { stands } from "./fitting.ts";
import { listen } from "./kiosk-ear.ts";
import { expectAccessible, expectFitting, touchKeys, wedge } from "./kiosk-page.ts";
import { visitOffice } from "./visited-office.ts";

const stranger = cardOf({ ...mau, number: "001190000999" });

describe("a card, a receipt and the code of an arrival, shown one after the other at the kiosk", () => {
  const visited = visitOffice(() => runTourOffice());
  let hands: ReturnType<Socket["io"]["socket"]>;
  let last: Page | null = null;

  beforeAll(async () => {
    const bench = await visited.office.pairDevice("bench");
    await connected(bench.socket);
    hands = bench.socket.io.socket("/bench", { auth: bench.socket.auth as { token: string } });
  });

  const scanByCable = (text: string) =>
    expect
      .poll(() => hands.timeout(5_000).emitWithAck("act", { kind: "scan", scanner: "kiosk-scanner", text }))
      .toEqual({ ok: true });

  async function aKiosk(prepare: (page: Page) => Promise<unknown> = async () => undefined): Promise<Page> {
    await last?.context().close();
    const { page } = await openScreen(visited.browser, "about:blank", 1080, 1920);
    await prepare(page);
    await page.goto(`${visited.office.url}/kiosk`);
    await page.getByTestId("collect").waitFor();
    last = page;
    return page;
  }

  const at = (page: Page, testId: string) => page.getByTestId(testId).waitFor();
  const touch = (page: Page, testId: string) => page.getByTestId(testId).click();

  async function shot(page: Page, name: string): Promise<void> {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/scans-${name}.png` });
  }

  /** What the officer sees who calls the number on the glass. */
  async function visitorOf(page: Page): Promise<Visitor> {
    await at(page, "ticket-number");
    const label = await page.getByTestId("ticket-number").textContent();
    const day = officeToday();
    const { cookie } = visited.office.officer;
    return Visitor.parse(
      (await visited.office.http("GET", `/api/tickets/dong-hai.${day}.${label}/visitor`, { cookie })).body,
    );
  }

  /** Where the four digits of the dossier that is ready are asked for. */
  async function atFour(page: Page): Promise<void> {
    await wedge(page, visited.office.ready.code);
    await at(page, "typed-four");
  }

  const bothCame = () => ({
    purpose: "return",
    here: [{ code: visited.office.ready.code }],
    card: { idNumber: "0011••••••17" },
  });

  /** Every screen on which somebody can stand: what is there to be seen, and what is pressed, or scanned, from the first one on. */
  const places = {
    "the first screen": ["collect"],
    procedures: ["procedure-none", "service-civil-status"],
    "what to bring": ["priority-none", "service-civil-status", "procedure-1.001193"],
    "the number of whoever was here": ["ticket-number", "service-civil-status", "procedure-none", "priority-none"],
    "looking for a procedure": ["search-field", "search"],
    "a procedure that is handed in elsewhere": ["elsewhere", "search", "key-d", "key-a", "key-t", "found-elsewhere"],
    "a dossier's code": ["typed-code", "lookup"],
    "a result to be collected": ["no-paper", "collect"],
    "a dossier's last question": ["typed-four", "a dossier's receipt"],
    "how a dossier stands": ["status", "a dossier's receipt", "key-0", "key-0", "key-1", "key-7"],
    "checking in": ["typed-code", "check-in-tile"],
    "an appointment of another day": ["not-now", "an appointment of another day"],
    "large letters": ["ease-close", "ease"],
    // The last one: whoever shows another appointment there is checked in with the first one, and the code is used up.
    "somebody being checked in": ["arrived", "a number from home"],
  } satisfies Record<string, readonly [string, ...string[]]>;
  type Place = keyof typeof places;
  /** What is shown, and what comes of it; told in a dialog, it leaves the screen as it stands. */
  const shown: Readonly<Record<string, { leadsTo: string; elsewise?: Partial<Record<Place, string>>; away?: string }>> =
    {
      "an identity card": {
        leadsTo: "card-use",
        away: "card-drop",
        // There it is the answer.
        elsewise: { "a dossier's last question": "status" },
      },
      "a number of today": { leadsTo: "scan-close", away: "scan-close" },
      // Whoever is being checked in is not led away.
      "a dossier's receipt": { leadsTo: "typed-four", elsewise: { "somebody being checked in": "dossier-strip" } },
      "a number from home": { leadsTo: "arrived" },
      "an appointment of another day": { leadsTo: "not-now" },
    };

  it("each of them is understood on whatever screen somebody stands, and leads on or is told there", async () => {
    const codes: Readonly<Record<string, string>> = {
      "an identity card": cardOf(mau),
      "a number of today": (await visited.office.take()).id,
      "a dossier's receipt": visited.office.ready.code,
      "a number from home": (await visited.office.takenAtHome()).code,
      "an appointment of another day": visited.office.booked.code,
    };
    const page = await aKiosk();
    const home = page.locator("main.home:not([data-behind])");
    // Where one dossier is asked about another may be: asked anew.
    const waitFor = (testId: string) =>
      page
        .locator(testId === "typed-four" ? "main:not([data-seen])" : "body")
        .getByTestId(testId)
        .waitFor();
    // By no finger: which ways lead to the screens, and how they are touched, is shown elsewhere.
    const press = (testId: string) =>
      (testId === "found-elsewhere"
        ? page.locator(".procedure.elsewhere").first()
        : page.getByTestId(testId)
      ).dispatchEvent("click");
    async function goThere(place: Place): Promise<void> {
      const [stands, ...way] = places[place];
      for (const step of way) {
        const code = codes[step];
        if (code === undefined) await press(step);
        else await wedge(page, code);
      }
      await waitFor(stands);
    }
    async function goHome(): Promise<void> {
      await page.evaluate(async () => {
        for (let frame = 0; frame < 300 && !document.querySelector("main.home:not([data-behind])"); frame++) {
          document.querySelector<HTMLElement>("[data-testid=done], [data-testid=back]")?.click();
          await new Promise(requestAnimationFrame);
        }
      });
      const letters = page.getByTestId("ease-close");
      if ((await letters.count()) > 0) await press("ease-close");
      await letters.waitFor({ state: "detached" });
      await home.waitFor();
    }
    for (const place of Object.keys(places) as Place[]) {
      let isThere = false;
      for (const [what, { leadsTo, elsewise, away }] of Object.entries(shown)) {
        // The same code shown again changes nothing that could be waited for; a receipt asks its question anew.
        if ((places[place] as readonly string[]).at(-1) === what && leadsTo !== "typed-four") continue;
        if (!isThere) await goThere(place);
        await page.locator("main").evaluateAll((all) => {
          for (const main of all) main.dataset.seen = "";
        });
        await wedge(page, codes[what] ?? "");
        const exceptional = elsewise?.[place];
        await waitFor(exceptional ?? leadsTo);
        isThere = away !== undefined && exceptional === undefined;
        if (away !== undefined && isThere) {
          await press(away);
          await page.getByTestId(leadsTo).waitFor({ state: "detached" });
        } else await goHome();
      }
    }
  }, 90_000);

  it("its owner's card opens the dossier without a key, and both go with the number", async () => {
    const page = await aKiosk();
    await atFour(page);
    await wedge(page, cardOf(mau));
    await at(page, "status");
    expect(await page.getByTestId("card-strip").textContent()).toContain("0011••••••17");
    await shot(page, "opened");
    await expectFitting(page);
    await touch(page, "status-take");
    await touch(page, "priority-none");
    expect(await visitorOf(page)).toMatchObject(bothCame());
  });

  it("a card that was used before opens it too, and all is forgotten together when the person leaves", async () => {
    const sent: string[] = [];
    const page = await aKiosk();
    page.on("websocket", (line) => line.on("framesent", ({ payload }) => void sent.push(String(payload))));
    await page.reload();
    await at(page, "collect");
    await wedge(page, cardOf(mau));
    await touch(page, "card-use");
    await at(page, "card-strip");
    await wedge(page, visited.office.ready.code);
    await at(page, "status");
    await at(page, "card-strip");
    await touch(page, "done");
    await at(page, "collect");
    expect(await page.getByTestId("card-strip").count()).toBe(0);
    await expect.poll(() => sent.filter((frame) => frame.includes('["forget",')).length).toBe(2);
  });

  it("another's card is said not to fit, is asked about as anywhere, and the digits open it afterwards", async () => {
    const page = await aKiosk();
    await atFour(page);
    await wedge(page, stranger);
    expect(await page.getByTestId("card-why").textContent()).toContain("Thẻ này không khớp với hồ sơ");
    await shot(page, "misfit");
    await expectAccessible(page);
    await touch(page, "card-drop");
    await page.getByTestId("card-drop").waitFor({ state: "detached" });
    expect(await page.getByTestId("trouble").textContent()).toContain("Thẻ này không khớp với hồ sơ");
    await shot(page, "misfit-four");
    await touchKeys(page, "0017");
    await at(page, "status");
    // Here it is a card like any other: asked about, and both go.
    await wedge(page, cardOf(mau));
    await touch(page, "card-use");
    await at(page, "card-strip");
    await touch(page, "status-take");
    await touch(page, "priority-none");
    expect(await visitorOf(page)).toMatchObject(bothCame());
  });

  it("whoever is being checked in takes what they show besides along, and is not led away", async () => {
    const page = await aKiosk();
    await wedge(page, (await visited.office.takenAtHome()).code);
    await at(page, "arrived");
    await wedge(page, visited.office.ready.code);
    await at(page, "dossier-strip");
    await at(page, "arrived");
    await wedge(page, cardOf(mau));
    await touch(page, "card-use");
    await at(page, "card-strip");
    await shot(page, "arrived-both");
    await expectFitting(page);
    await expectAccessible(page);
    await touch(page, "priority-none");
    expect(await visitorOf(page)).toMatchObject({ here: [{ code: visited.office.ready.code }], card: bothCame().card });
  });

  it("the code of an arrival leads on from the question of a dossier, which goes along", async () => {
    const page = await aKiosk();
    await atFour(page);
    await wedge(page, (await visited.office.takenAtHome()).code);
    await at(page, "arrived");
    await at(page, "dossier-strip");
    await touch(page, "priority-none");
    expect(await visitorOf(page)).toMatchObject({ here: [{ code: visited.office.ready.code }] });
  });

  it("are signs of life, however they were read", async () => {
    const page = await aKiosk();
    await touch(page, "service-land");
    await page.clock.install();
    for (const text of ["A\ufffd25", cardOf(mau)]) {
      await page.clock.fastForward(16_000);
      await at(page, "idle-notice");
      await scanByCable(text);
      await page.getByTestId("idle-notice").waitFor({ state: "detached" });
      await page.getByRole("dialog").waitFor();
      await touch(page, text.startsWith("A") ? "scan-close" : "card-use");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await at(page, "card-strip");
  });

  it("a card's unfinished dossiers are told by ear too", async () => {
    const page = await aKiosk();
    const ear = await listen(page);
    await wedge(page, cardOf(mau));
    await ear.hears(/có 2 hồ sơ chưa hoàn tất: Đăng ký thường trú/);
    expect((await ear.log()).flatMap(({ missing }) => missing)).toEqual([]);
  });

  it("are said not to have been taken where the hub does not answer", async () => {
    const page = await aKiosk((fresh) => bend(fresh, { toHub: (text) => (text.includes('["scan",') ? null : text) }));
    await wedge(page, cardOf(mau));
    await at(page, "scan-close");
    expect(await page.getByRole("dialog").innerText()).toContain("Máy chưa nhận được mã này");
    await shot(page, "unanswered");
    await touch(page, "scan-close");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("a card that has an appointment today is for that, but where a dossier's owner is asked for it answers", async () => {
    const { book, times } = withBookings(visited.office);
    const [soonest = 0] = await times();
    expect((await book(soonest, undefined, undefined, mau.number)).status).toBeLessThan(300);
    const page = await aKiosk();
    await atFour(page);
    await wedge(page, cardOf(mau));
    await at(page, "status");
    // It was opened: the same card is for its appointment again.
    await wedge(page, cardOf(mau));
    await page.locator('[data-testid="arrived"], [data-testid="not-now"]').waitFor();
  });
});

describe("a scan at a kiosk, as the hub tells of it,", () => {
  let turnedBackMs = 0;
  const visited = visitOffice(() =>
    runOffice({ screens: "built", clock: { now: () => officeClock.now() - turnedBackMs } }),
  );
  const unknown = scan.unknown("noSuchTicket").title;

  /** A kiosk's page, and its dialog of a number that nobody has today. */
  async function aKiosk(prepare: (page: Page) => Promise<unknown> = async () => undefined) {
    const { page, context } = await openScreen(visited.browser, "about:blank", 1080, 1920);
    await prepare(page);
    await page.goto(`${visited.office.url}/kiosk`);
    await page.getByTestId("collect").waitFor();
    const told = page.getByRole("dialog").filter({ hasText: unknown });
    return {
      page,
      context,
      told,
      async close() {
        await page.getByTestId("scan-close").click();
        await told.waitFor({ state: "detached" });
      },
    };
  }

  it("is a new one though the hub was started again and its clock set back, and an old one for a page that is loaded after it", async () => {
    const { page, context, told, close } = await aKiosk();
    await wedge(page, "A777");
    await told.waitFor();
    await close();
    turnedBackMs = 3_600_000;
    await visited.office.restart();
    // Until the line is back nobody hears the scanner.
    await expect.poll(() => wedge(page, "A777").then(() => told.count()), { timeout: 15_000, interval: 500 }).toBe(1);
    await page.reload();
    await page.getByTestId("collect").waitFor();
    await stands(page);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await wedge(page, "A777");
    await told.waitFor();
    await context.close();
  });

  it("is not told again by a hub that comes back and still has it", async () => {
    let held: string | null = null;
    let first = "";
    const { page, context, told, close } = await aKiosk((fresh) =>
      bend(fresh, {
        toPage(text) {
          const [own = ""] = text.match(/"scan":\{"at":\d+,"result":\{[^}]*\}\}/) ?? [];
          first ||= own;
          return held === null ? text : text.replace(/"scan":(null|\{"at":\d+,"result":\{[^}]*\}\})/, held);
        },
      }),
    );
    for (const code of ["A777", "A778"]) {
      await wedge(page, code);
      await told.waitFor();
      await close();
    }
    held = first;
    const { client } = await visited.office.pairDevice("kiosk");
    const waiting = page.locator(".take-waiting");
    const before = await waiting.textContent();
    await client.send(issue());
    await page.waitForFunction((was) => document.querySelector(".take-waiting")?.textContent !== was, before);
    await stands(page);
    expect(held).not.toBe("");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await context.close();
  });
});
