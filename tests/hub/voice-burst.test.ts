import { readFileSync } from "node:fs";
import { expect, it, onTestFinished, vi } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import type { ClipFolder, SpokenCall } from "#contract/voice.ts";
import { planOf, sentencesOf } from "../../display-ui/voice/plan.ts";
import { clipSeconds } from "../voice/clip-seconds.ts";
import { simulatedScreens } from "./simulated-screens.ts";

const zones = ["hall", "yard", "garden"] as ZoneId[];
const perZone = 10;

const clip = (folder: ClipFolder, name: string) => {
  const file = new URL(`../../server/voice/clips/${folder}/${name}.ogg`, import.meta.url);
  return { duration: clipSeconds(readFileSync(file)) };
};
/** As long as it is heard, with the project's clips as they are. */
const seconds = (call: SpokenCall, times: number) => planOf(sentencesOf(call, times), clip, 1).seconds;

it("thirty calls at once in three zones are each said once at the speed of the clips, in their order, none over another", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const hall = simulatedScreens(seconds);
  for (const zone of zones) hall.add([zone]);
  await vi.advanceTimersByTimeAsync(100);
  const calledAt = Date.now();
  for (let number = 1; number <= zones.length * perZone; number += 1)
    hall.call(zones[number % zones.length] as ZoneId, number);
  await vi.advanceTimersByTimeAsync(180_000);

  for (const [at, zone] of zones.entries()) {
    const mine = hall.heard.filter((one) => one.zone === zone);
    const numbers = Array.from({ length: perZone }, (_, turn) => turn * zones.length + (at === 0 ? zones.length : at));
    expect(mine.map(({ key }) => key)).toEqual(numbers.map((number) => `dong-hai.2026-11-23.A${number}/1`));
    for (const [turn, one] of mine.entries()) expect(one.from).toBeGreaterThanOrEqual(mine[turn - 1]?.to ?? calledAt);
    // Longer than a call that nobody could say is worth saying: these waited behind others.
    expect((mine.at(-1)?.from ?? 0) - calledAt).toBeGreaterThan(90_000);
  }
});
