import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ClipName } from "#contract/voice.ts";
import { clipIn, clipsIn } from "../../server/http/clips.ts";
import { openRecordings, type Recordings } from "../../server/recordings.ts";

let folder = "";
let open: Recordings | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mot-cua-voice-"));
});
afterEach(() => {
  open?.close();
  rmSync(folder, { recursive: true });
});

const sound = Buffer.from("OggS and what a microphone heard");
function drop(file: string, content: Buffer = sound): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}
function opened(): Recordings {
  open = openRecordings(folder);
  return open;
}
const changed = (recordings: Recordings) => new Promise<void>((resolve) => recordings.onChange(resolve));

describe("recordings dropped in for the voice", () => {
  it("are sound whatever their ending says, named as a clip of their folder; what systems leave there is not told", () => {
    drop("vi-north/5.MP3");
    drop("vi-south/no-ten.wav", Buffer.from("RIFF\u0001\u0002\u0003\u0004WAVE", "latin1"));
    drop("en/letter-a.mp3", Buffer.from([0xff, 0xfb, 0x90, 0x00]));
    drop("common/chime.webm", Buffer.from([0x1a, 0x45, 0xdf, 0xa3]));
    drop("guide-vi/an-office-s-own-1a2b.ogg");
    drop("vi-north/.DS_Store", Buffer.from("x"));
    drop("vi-north/Thumbs.db", Buffer.from("x"));
    expect(opened().faults()).toEqual([]);
  });

  it.each([
    ["vi-north/please-nunber.mp3", sound, "có tiếng nào tên", "no clip has this name"],
    ["common/5.ogg", sound, "có tiếng nào tên", "no clip has this name"],
    ["guide-en/What now.ogg", sound, "có tiếng nào tên", "no clip has this name"],
    ["vi-north/5.aiff", sound, "đuôi tệp", "its ending"],
    ["vi-north/5.mp3", Buffer.alloc(0), "không có âm thanh", "no sound"],
    ["vi-north/5.mp3", Buffer.from("<html>not found"), "không có âm thanh", "no sound"],
    ["vi-north/5.ogg", Buffer.concat([sound, Buffer.alloc(4 * 1_024 * 1_024)]), "lớn hơn 4 MB", "larger than 4 MB"],
    ["vi-nort/5.ogg", sound, "thư mục của giọng", "a folder of the voice"],
  ])("are told by name in both languages where they can not be used: %s", (file, content, vi, en) => {
    drop(file, content);
    const [fault, ...others] = opened().faults();
    expect(others).toEqual([]);
    const named = `voice/${file.startsWith("vi-nort/") ? "vi-nort" : file}: `;
    expect([fault?.vi.startsWith(named), fault?.en.startsWith(named)]).toEqual([true, true]);
    expect(fault?.vi).toContain(vi);
    expect(fault?.en).toContain(en);
  });

  it("are told where another of the same name is used, which is the one that the hub gives out", async () => {
    drop("en/letter-a.mp3");
    drop("en/letter-a.wav");
    drop("en/LETTER-A.ogg");
    drop("en/letter-b.mp3");
    drop("vi-north/5.mp3");
    expect(opened().faults()).toEqual([
      {
        vi: expect.stringMatching(/^voice\/en\/LETTER-A\.ogg: .*letter-a\.wav/),
        en: expect.stringContaining("letter-a.wav"),
      },
      {
        vi: expect.stringMatching(/^voice\/en\/letter-a\.mp3: .*letter-a\.wav/),
        en: expect.stringContaining("letter-a.wav"),
      },
    ]);
    expect((await clipIn(folder, "en", ClipName.parse("letter-a")))?.path).toBe(join(folder, "en/letter-a.wav"));
    expect((await clipsIn(folder, ["en"])).get("en/letter-a")?.path).toBe(join(folder, "en/letter-a.wav"));
  });

  it("do not say of the one that is left that another is used, where the other is no sound", () => {
    drop("en/letter-a.mp3");
    drop("en/letter-a.wav", Buffer.from("<html>not found"));
    expect(opened().faults()).toEqual([expect.objectContaining({ en: expect.stringContaining("no sound") })]);
  });

  it("are looked at when they come and go, also in a folder that was not there", async () => {
    const recordings = opened();
    expect(recordings.faults()).toEqual([]);
    let next = changed(recordings);
    drop("en/on.mp3");
    await next;
    expect(recordings.faults()).toEqual([
      expect.objectContaining({ en: expect.stringMatching(/^voice\/en\/on\.mp3: /) }),
    ]);
    next = changed(recordings);
    rmSync(join(folder, "en/on.mp3"));
    await next;
    expect(recordings.faults()).toEqual([]);
  });

  it("are not told by the hundred", () => {
    for (let at = 0; at < 25; at += 1) drop(`en/word ${at}.mp3`);
    const faults = opened().faults();
    expect(faults).toHaveLength(11);
    expect(faults.at(-1)).toEqual({ vi: expect.stringContaining("15"), en: expect.stringContaining("15") });
  });
});
