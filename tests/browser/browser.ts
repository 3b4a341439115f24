import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Each window would get a page of its own for what drops down from the address bar, which nobody sees: half of what a new page costs. */
const unseen = ["WebUIOmniboxPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxAimPopup"];
/** What Playwright switches off itself, in a list that a second one takes the place of. */
const switchedOff = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/**
 * The machine's own Chromium, quiet: it looks nothing up and reports nowhere.
 * @param sound `allowed`: as on the machines of a hall, see docs/hardware.md; `heldBack`: until somebody touches the page
 */
export async function openBrowser(sound: "allowed" | "heldBack" = "allowed"): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place));
  if (!executablePath) throw new Error("no Chromium found: run `npm run test:install`, or name one in CHROMIUM_PATH");
  return chromium.launch({
    executablePath,
    // Where the machine names no language it can not read a file whose name has diacritics, and silently chooses none.
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${[...switchedOff, ...unseen]}`,
      `--autoplay-policy=${sound === "allowed" ? "no-user-gesture-required" : "document-user-activation-required"}`,
    ],
  });
}

/** A screen as it hangs in the hall: its own profile, its real size. `errors` is what its console complained about. */
export interface Screen {
  page: Page;
  context: BrowserContext;
  errors: string[];
}

/** @param locale what the browser's owner reads: a phone's pages begin in it */
export async function openScreen(
  browser: Browser,
  url: string,
  width: number,
  height: number,
  locale = "vi-VN",
): Promise<Screen> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    reducedMotion: "reduce",
    // The accessibility checker is a script from outside; the screens' own headers are tested elsewhere.
    bypassCSP: true,
  });
  const page = await context.newPage();
  // As on a machine this many times slower: what only holds while the screen keeps up comes to light.
  const slower = Number(process.env.SLOW_CPU ?? 1);
  page.setDefaultTimeout(10_000 * slower);
  if (slower > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slower });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(url);
  return { page, context, errors };
}
