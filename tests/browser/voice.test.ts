import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { CounterId, OutcomeId } from "#contract/ids.ts";
import { usualVoice } from "#contract/voice.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { issue } from "../realtime/parts.ts";
import { runOffice } from "../running-office.ts";
import { openScreen } from "./browser.ts";
import { dropShortClips } from "./short-clips.ts";
import { visitOffice } from "./visited-office.ts";
import { afterSaying } from "./voice-said.ts";

// Calls are said aloud in real time.
vi.setConfig({ testTimeout: 60_000 });

const counter = "counter-1" as CounterId;

const settings = { ...demonstrationOffice, voice: { ...usualVoice, times: 1 as const, rate: 1.25 } };
const visited = visitOffice(() => runOffice({ screens: "built", settings, config: { requestsPerMinute: 10_000 } }));
let officer: HubClient;
let page: Page;

beforeAll(async () => {
  const { client: kiosk } = await visited.office.pairDevice("kiosk");
  for (let person = 0; person < 5; person++) await kiosk.send(issue());
  officer = (await visited.office.signIn("hoa")).client;
  await officer.send({ type: "openCounter", counter });
});
beforeEach(async () => {
  const screen = await openScreen(visited.browser, `${visited.office.url}/display`, 1_280, 720);
  page = screen.page;
  await speaking();
  return () => screen.context.close();
});

/** Resolves once the hub has made this screen the voice of its zone and its clips are at hand. */
async function speaking(): Promise<void> {
  await page.locator('[data-voice="speaking"]').waitFor();
}
async function callNext(): Promise<void> {
  await officer.send({ type: "callNext", counter });
}
async function finish(): Promise<void> {
  await officer.send({ type: "startServing", counter });
  await officer.send({ type: "finish", counter, outcome: "received" as OutcomeId });
}

describe("the voice of a hall screen, with the project's clips", () => {
  it("calls in Vietnamese and then in English", async () => {
    await callNext();
    const [said] = await afterSaying(page, 1);
    expect(said?.transcript).toEqual([
      "Xin mời số A, không, không, một, đến quầy số một",
      "Number A, zero, zero, one, please go to counter one",
    ]);
    const seconds = ((said?.to ?? 0) - (said?.from ?? 0)) / 1_000;
    expect(seconds).toBeGreaterThan(4);
    expect(seconds).toBeLessThan(12);
    await finish();
  });

  it("can play every clip of a call, each long and loud enough", async () => {
    const { wrong, count } = await page.evaluate(async () => {
      const answer = (await (await fetch("/api/voice/clips")).json()) as { clips: Record<string, string> };
      const context = new OfflineAudioContext(1, 1, 48_000);
      const faults: string[] = [];
      const called = Object.keys(answer.clips).filter((name) => !name.startsWith("guide-"));
      for (const name of called) {
        const sound = await context.decodeAudioData(await (await fetch(`/voice/${name}`)).arrayBuffer());
        const samples = sound.getChannelData(0);
        const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
        const level = 10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
        if (sound.duration < 0.1 || sound.duration > 1.5) faults.push(`${name} ${sound.duration} s`);
        if (level < -30 || level > -12 || peak > 1) faults.push(`${name} ${level} dB, peak ${peak}`);
      }
      return { wrong: faults, count: called.length };
    });
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(150);
  });
});

describe("the voice of a hall screen, with recordings dropped in", () => {
  beforeAll(() => dropShortClips(visited.office.dataDir));

  it("leaves out a call that is over before its turn, and says a ticket that was recalled while it waited once", async () => {
    await callNext();
    await page.getByTestId("current-number").waitFor();
    await finish();
    await callNext();
    await finish();
    await callNext();
    await officer.send({ type: "recall", counter });
    await officer.send({ type: "recall", counter });
    const said = await afterSaying(page, 2);
    expect(said.map(({ label, times }) => [label, times])).toEqual([
      ["A002", 1],
      ["A004", 3],
    ]);
    // Recordings of a blink's length: they were played, not the clips.
    for (const { from, to } of said) expect(to - from).toBeLessThan(4_000);
    await finish();
  });

  it("does not read out again what was called before the hub went and came back", async () => {
    await callNext();
    await afterSaying(page, 1);
    await visited.office.restart(async () => {
      await page.getByTestId("stale").waitFor();
    });
    await page.getByTestId("stale").waitFor({ state: "detached" });
    await speaking();
    await officer.send({ type: "recall", counter });
    const said = await afterSaying(page, 2);
    expect(said.map(({ label, times }) => [label, times])).toEqual([
      ["A005", 1],
      ["A005", 2],
    ]);
  });
});
