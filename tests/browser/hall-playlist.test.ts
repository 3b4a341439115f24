import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { HallScreensNow } from "#contract/hall-screens.ts";
import type { CounterId } from "#contract/ids.ts";
import { MediaTaken } from "#contract/media.ts";
import { mostImageBytes } from "#contract/media-limits.ts";
import { showMs } from "../../display-ui/announcing.ts";
import { greyPng } from "../auth/pictures.ts";
import { issue, said } from "../realtime/parts.ts";
import { type Line, runOffice } from "../running-office.ts";
import { anSvg } from "../storage/media-files.ts";
import { atAdministration, atCounter } from "./at-counter.ts";
import { axeFinds } from "./axe.ts";
import { recordVideo } from "./hall-media.ts";
import { look } from "./look.ts";
import { dropShortClips } from "./short-clips.ts";
import { visitOffice } from "./visited-office.ts";
import { afterSaying } from "./voice-said.ts";

// Calls are said aloud in real time.
vi.setConfig({ testTimeout: 60_000 });

const counter = "counter-1" as CounterId;
const always = { zones: [], weekdays: [], fromDay: null, toDay: null, from: null, to: null };

const visited = visitOffice(() => runOffice({ screens: "built", config: { requestsPerMinute: 10_000 } }));
let cookie = "";
let officer: Line;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mot-cua-hall-"));
  await dropShortClips(visited.office.dataDir);
  cookie = (await visited.office.signIn("khanh")).cookie;
  const { client: kiosk } = await visited.office.pairDevice("kiosk");
  for (let person = 0; person < 3; person++) await kiosk.send(issue());
  officer = await visited.office.signIn("hoa");
  await officer.client.send({ type: "openCounter", counter });
}, 120_000);
// Also after a test that failed: a screen it left open would be the one that speaks, and the next test's would not.
afterEach(async () => {
  for (const context of visited.browser.contexts()) await context.close();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const closing = {
  title: { vi: "Chiều nay nghỉ", en: "Closed this afternoon" },
  text: { vi: "Mời ông/bà quay lại sáng mai.", en: "Please come back tomorrow morning." },
};

async function bring(bytes: Buffer): Promise<MediaTaken> {
  const headers = { "content-type": "application/octet-stream", cookie };
  const body = new Uint8Array(bytes);
  return MediaTaken.parse(
    await (await fetch(`${visited.office.url}/api/media`, { method: "POST", headers, body })).json(),
  );
}

async function setPlaylist(playlist: object[]): Promise<void> {
  const { version } = HallScreensNow.parse(
    (await visited.office.http("GET", "/api/settings/screens", { cookie })).body,
  );
  const body = { version, change: { playlist } };
  expect((await visited.office.http("PATCH", "/api/settings/screens", { body, cookie })).status).toBe(200);
}

async function openDisplay(): Promise<Page> {
  return await visited.open("/display", [1_920, 1_080]);
}

/** Calls one more who came for this at a counter where nobody came, and tells the number. */
async function callOne({ client }: Line = officer, at: CounterId = counter, service?: string): Promise<string> {
  const { client: kiosk } = await visited.office.pairDevice("kiosk");
  await kiosk.send(issue(service));
  await client.send({ type: "markMissed", counter: at });
  return said(await client.send({ type: "callNext", counter: at })) ?? "";
}

const shows = (page: Page, kind: string) => page.locator(`[data-testid="stage"][data-shows="${kind}"]`);

it("an administrator puts a notice and a picture beside the calls, takes one away and has it back", async () => {
  const display = await openDisplay();
  await shows(display, "procedure").waitFor();
  const { page, errors } = await atAdministration(visited.office, visited.browser, "screens");

  await page.getByTestId("add-media").click();
  const [drawing, picture] = [join(folder, "logo.png"), join(folder, "Ngày hội.jpg")];
  // By what is in it, not by what it is called.
  await writeFile(drawing, anSvg);
  await writeFile(picture, greyPng(640, 360, 90));
  const file = page.locator('input[type="file"]');
  await file.setInputFiles(drawing);
  await page.getByRole("alert").getByText("SVG").waitFor();
  const huge = join(folder, "huge.png");
  await writeFile(huge, "");
  await truncate(huge, mostImageBytes + 1);
  await file.setInputFiles(huge);
  await page.getByRole("alert").getByText("quá lớn").waitFor();
  await look(page, "hall-too-large");
  const [answer] = await Promise.all([page.waitForResponse("**/api/media"), file.setInputFiles(picture)]);
  expect(answer.status()).toBe(200);
  await page.getByTestId("item-name").waitFor();
  expect(await page.getByTestId("item-name").inputValue()).toBe("Ngày hội");
  // As people here write a day, whatever the browser's language is; what is none is not saved.
  await page.getByTestId("item-fromDay").fill("1/2/2020");
  await page.getByTestId("item-toDay").fill("31/2/2099");
  await page.getByTestId("item-name").focus();
  await page.getByText("Xin gõ ngày/tháng/năm").first().waitFor();
  expect(await page.getByTestId("item-fromDay").inputValue()).toBe("01/02/2020");
  expect(await page.getByTestId("item-save").isDisabled()).toBe(true);
  await page.getByTestId("item-toDay").fill("28/2/2099");
  // And so a time of the day, in 24 hours.
  await page.getByTestId("item-from").fill("000");
  await page.getByTestId("item-to").fill("5:30 PM");
  await page.getByTestId("item-name").focus();
  await page.getByText("Xin gõ giờ:phút").first().waitFor();
  expect(await page.getByTestId("item-from").inputValue()).toBe("00:00");
  expect(await page.getByTestId("item-to").getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByTestId("item-save").isDisabled()).toBe(true);
  await look(page, "hall-item");
  await page.getByTestId("item-to").fill("24h");
  await page.getByText("Xin gõ giờ:phút").first().waitFor({ state: "detached" });
  await page.getByTestId("item-save").click();
  const rows = page.locator('[data-testid^="item-image"]');
  await rows.first().getByText("từ 01/02/2020 đến 28/02/2099").waitFor();

  await page.getByTestId("add-notice").click();
  await page.getByTestId("title-vi").fill("Chiều nay nghỉ");
  expect(await page.getByTestId("item-save").isDisabled()).toBe(true);
  await page.getByTestId("title-en").fill("Closed this afternoon");
  await page.getByTestId("item-save").click();
  const notice = page.locator('[data-testid^="item-notice"]');
  await notice.waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await look(page, "hall-admin");

  // Only the notice is left for a while, and then only the picture.
  for (const row of ["item-procedures", "item-image"])
    await page.locator(`[data-testid^="${row}"]`).getByRole("button", { name: "Bỏ" }).click();
  await shows(display, "notice").getByText("Chiều nay nghỉ").waitFor();
  await page.getByRole("status").getByRole("button", { name: "Hoàn lại" }).click();
  await rows.first().waitFor();
  await notice.getByRole("button", { name: "Bỏ" }).click();
  await shows(display, "image").waitFor();
  expect(errors.filter((error) => !error.includes("415"))).toEqual([]);
});

it("a call stops the video and silences it until it was said; then it goes on where it was", async () => {
  const video = await bring(await recordVideo(visited.browser));
  await setPlaylist([{ ...always, kind: "video", id: "film", name: "Phim", file: video.file, sound: true }]);
  const display = await openDisplay();
  await display.locator('[data-voice="speaking"]').waitFor();
  const film = display.getByTestId("film");
  await film.waitFor();
  // Long enough that it does not end by itself before the call: the moment it plays is made its beginning.
  const state = () =>
    film.evaluate((one: HTMLVideoElement) => ({ paused: one.paused, muted: one.muted, at: one.currentTime }));
  await film.evaluate((one: HTMLVideoElement) => {
    one.playbackRate = 0.1;
  });
  await expect.poll(state).toMatchObject({ paused: false, muted: false });
  await officer.client.send({ type: "callNext", counter });
  await expect.poll(state).toMatchObject({ paused: true });
  const stopped = await state();
  expect(await display.locator(".stage-paused").count()).toBe(1);
  const [said] = await afterSaying(display, 1);
  expect(said?.label).toBe("A001");
  await expect.poll(state, { timeout: 10_000 }).toMatchObject({ paused: false, muted: false });
  const after = await state();
  expect(after.at).toBeGreaterThanOrEqual(stopped.at);
  expect(after.at - stopped.at).toBeLessThan(0.5);
});

it.each([
  { beside: "notice", item: { kind: "notice", id: "n", ...closing, seconds: 600 } },
  { beside: "procedure", item: { kind: "procedures", id: "p", codes: [], atATime: 1, seconds: 600 } },
])("while a call stands, a $beside beside it is darker and read as well as ever", async ({ beside, item }) => {
  await setPlaylist([{ ...always, ...item }]);
  const display = await openDisplay();
  await shows(display, beside).waitFor();
  const card = display.locator(".stage > *");
  const ground = () => card.evaluate((one) => getComputedStyle(one).backgroundColor);
  const before = await ground();
  // The call has the hall's attention for as long as it is looked at.
  await display.evaluate((attention) => {
    const { setTimeout } = window;
    window.setTimeout = ((then: TimerHandler, ms?: number) =>
      ms === attention ? 0 : setTimeout(then, ms)) as typeof setTimeout;
  }, showMs);
  await callOne();
  await display.locator(".stage-paused").waitFor();
  await expect.poll(ground).not.toBe(before);
  expect(await axeFinds(display, 7)).toEqual([]);
  expect(await display.locator(".stage-paused").count()).toBe(1);
  await look(display, `hall-called-${beside}`);
});

it("a call that is over says so, and points nowhere; one that stands points to its counter", async () => {
  const display = await openDisplay();
  const over = await callOne();
  const stands = await callOne();
  const beside = await visited.office.signIn("minh");
  const second = "counter-2" as CounterId;
  await beside.client.send({ type: "openCounter", counter: second });
  await callOne(beside, second, "certification");
  const row = (label: string) => display.getByTestId(`recent-${label}`);
  await row(over).getByText("đã qua").waitFor();
  expect(await row(over).getByText("past").isVisible()).toBe(true);
  expect(await row(over).locator(".arrow").isVisible()).toBe(false);
  // Once the one after it has its turn.
  await row(stands).locator(".arrow").waitFor();
  expect(await row(stands).innerText()).not.toContain("đã qua");
  await look(display, "hall-over");
});

it("a file that is gone is passed over and said to staff; what the screen has, it goes on showing without the hub", async () => {
  const [kept, gone] = [await bring(greyPng(400, 300, 40)), await bring(greyPng(400, 300, 200))];
  await setPlaylist([
    { ...always, kind: "image", id: "gone", name: "Ảnh đã mất", file: gone.file, seconds: 5 },
    { ...always, kind: "image", id: "kept", name: "Ảnh còn", file: kept.file, seconds: 5 },
  ]);
  await rm(join(visited.office.dataDir, "media", gone.file));
  const display = await openDisplay();
  await shows(display, "image").waitFor();
  const { page: staff } = await atCounter(visited.office, visited.browser, "hoa");
  expect(await staff.getByTestId("unshown-media").innerText()).toContain("Ảnh đã mất");
  await look(staff, "hall-unshown");

  const source = await display.locator(".stage-image").getAttribute("src");
  await visited.office.restart(async () => {
    await display.getByTestId("stale").waitFor();
    // Its turn comes again, and again from what the page holds.
    await display.locator(".stage-image").evaluate(
      (shown) =>
        new Promise((resolve) => {
          new MutationObserver(resolve).observe(shown.closest('[data-testid="stage"]') ?? shown, { childList: true });
        }),
    );
    const shown = display.locator(".stage-image");
    expect(await shown.getAttribute("src")).toBe(source);
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
    await look(display, "hall-stale");
  });
  await display.getByTestId("stale").waitFor({ state: "detached" });
});
