import { resolveObjectURL } from "node:buffer";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MediaFile } from "#contract/ids.ts";
import { createMediaStore } from "../../display-ui/stage/media-store.ts";
import { createClipStore } from "../../display-ui/voice/clips.ts";
import { runSilentHub, type SilentHub } from "./silent-hub.ts";

/** After so long a silence the hub is given up, and after so long it is asked again. */
const silenceMs = 30_000;
const awayMs = 5_000;

let hub: SilentHub;
beforeEach(async () => {
  hub = await runSilentHub();
});
afterEach(() => hub.stop());

describe("the pictures and videos of a screen", () => {
  const [one, two] = ["one.mp4", "two.mp4"] as MediaFile[] as [MediaFile, MediaFile];

  it("come after a hub that fell silent in the middle of one", async () => {
    const changed = vi.fn();
    const store = createMediaStore(changed);
    store.want([one]);
    const first = await hub.asked();
    const hungUp = new Promise((resolve) => first.answer.on("close", resolve));
    first.answer.write("half of it");
    await hub.waited(silenceMs, 2);
    hub.pass(silenceMs);
    await hungUp;
    await hub.waited(awayMs, 1);
    hub.pass(awayMs);
    const second = await hub.asked();
    expect(second.path).toBe(first.path);
    second.answer.end("all of it");
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(await resolveObjectURL(store.url(one) ?? "")?.text()).toBe("all of it");
    store.stop();
  });

  it("may take as long as they like, as long as something comes", async () => {
    const store = createMediaStore(() => undefined);
    store.want([one]);
    const { answer } = await hub.asked();
    for (let part = 1; part <= 4; part++) {
      answer.write("part ");
      await hub.waited(silenceMs, 1 + part);
      hub.pass(20_000);
    }
    answer.end();
    await vi.waitFor(() => expect(store.url(one)).not.toBeNull());
    expect(await resolveObjectURL(store.url(one) ?? "")?.text()).toBe("part part part part ");
    store.stop();
  });

  it("are let go with the screen, also one that comes only then", async () => {
    const made = vi.spyOn(URL, "createObjectURL");
    const store = createMediaStore(() => undefined);
    store.want([one, two]);
    (await hub.asked()).answer.end("all of it");
    const { answer } = await hub.asked();
    store.stop();
    answer.end("too late");
    await vi.waitFor(() => expect(made).toHaveBeenCalledTimes(2));
    const urls = made.mock.results.map(({ value }) => value as string);
    await vi.waitFor(() => expect(urls.map((url) => resolveObjectURL(url))).toEqual([undefined, undefined]));
  });
});

describe("the clips of a voice", () => {
  it("are given up while the hub is silent, so that they can be asked for again", async () => {
    const store = createClipStore({ decodeAudioData: () => Promise.resolve({} as AudioBuffer) });
    const listed = store.load(["vi-north"]);
    const list = await hub.asked();
    expect(list.path).toContain("/api/voice/clips");
    hub.pass(silenceMs);
    await expect(listed).rejects.toThrow();

    const loaded = store.load(["vi-north"]);
    (await hub.asked()).answer.end(JSON.stringify({ clips: { "vi-north/one": "1", "vi-north/two": "1" } }));
    const clips = [await hub.asked(), await hub.asked()];
    clips.find(({ path }) => path.includes("two"))?.answer.end("sound");
    await vi.waitFor(() => expect(store.get("vi-north", "two")).toBeDefined());
    // The recording, and then the project's own clip.
    hub.pass(silenceMs);
    await hub.asked();
    hub.pass(silenceMs);
    expect(await loaded).toBe(false);
  });
});
