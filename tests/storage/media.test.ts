import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MediaFile } from "#contract/ids.ts";
import { mostImageBytes, mostVideoBytes } from "#contract/media-limits.ts";
import { cleanPicture } from "../../server/auth/picture/picture.ts";
import { openMedia, type Taken } from "../../server/storage/files/media.ts";
import { kindOf } from "../../server/storage/files/media-kind.ts";
import { aJpeg, exif } from "../auth/pictures.ts";
import { aFolder } from "./folder.ts";
import { anMp4, anSvg, aWebm, noFile } from "./media-files.ts";

const folder = () => join(aFolder(), "media");
const open = (at = folder(), reserve = 0) => openMedia({ folder: at, cleanPicture, reserve });
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function* chunks(bytes: Uint8Array, size = 64_000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** `length` bytes without ever holding them. */
async function* long(head: Uint8Array, length: number): AsyncIterable<Uint8Array> {
  yield head;
  const more = new Uint8Array(4_000_000);
  for (let sent = head.length; sent < length; sent += more.length) yield more;
}

const fileOf = (taken: Taken): MediaFile => {
  if (!taken.ok) throw new Error(taken.why);
  return taken.file;
};

describe("what is taken in", () => {
  it("is a video as it came, under what is in it, whatever pieces it came in; twice is once", async () => {
    const at = folder();
    const media = await open(at);
    const video = anMp4(200_001);
    const name = `${sha(video)}.mp4`;
    expect(await media.take(chunks(video))).toEqual({ ok: true, file: name, bytes: video.length });
    expect(await media.take(chunks(video, 7))).toEqual({ ok: true, file: name, bytes: video.length });
    expect(readdirSync(at)).toEqual([name]);
    expect(readFileSync(join(at, name)).equals(video)).toBe(true);
    expect(fileOf(await media.take(chunks(aWebm())))).toMatch(/\.webm$/);
  });

  it("is a picture without what a camera wrote beside it", async () => {
    const at = folder();
    const media = await open(at);
    const file = fileOf(await media.take(chunks(aJpeg({ before: [exif(6, "21.0285N 105.8542E")] }))));
    const kept = readFileSync(join(at, file));
    expect(file).toBe(`${sha(kept)}.jpg`);
    expect(kept.includes("21.0285N")).toBe(false);
    expect(cleanPicture(kept)?.bytes).toEqual(new Uint8Array(kept));
    expect(await media.has(file)).toBe(true);
    expect(await media.has(noFile)).toBe(false);
  });

  it.each([
    ["a drawing that may run scripts", anSvg],
    ["a page", new TextEncoder().encode(`<!doctype html><script>alert(1)</script>${" ".repeat(100)}`)],
    [
      "a page behind a comment that looks like a picture",
      new TextEncoder().encode(`<!-- \x89PNG -->${" ".repeat(100)}`),
    ],
    ["a film of a kind that browsers do not play", aWebm("matroska")],
    ["a moving picture", Buffer.concat([Buffer.from("GIF89a"), new Uint8Array(100)])],
    ["nothing", new Uint8Array()],
  ])("is never %s", async (_what, bytes) => {
    const at = folder();
    expect(await (await open(at)).take(chunks(bytes))).toEqual({ ok: false, why: "kind" });
    expect(readdirSync(at)).toEqual([]);
  });

  it("is told by what it begins with, and never goes wrong over it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = Buffer.from(bytes).toString("latin1");
        const begins = ["\xff\xd8\xff", "\x89PNG", "RIFF", "\x1aE\xdf\xa3"].some((start) => text.startsWith(start));
        return kindOf(bytes) === null || begins || text.slice(4, 8) === "ftyp";
      }),
    );
    expect([kindOf(anMp4()), kindOf(aWebm()), kindOf(aJpeg({}))]).toEqual(["mp4", "webm", "jpg"]);
  });
});

describe("nothing half there is left", () => {
  it("of a picture that is damaged", async () => {
    const at = folder();
    const media = await open(at);
    expect(await media.take(chunks(aJpeg({}).subarray(0, 40)))).toEqual({ ok: false, why: "damaged" });
    expect(readdirSync(at)).toEqual([]);
  });

  it("of what is too large for its kind, told before all of it was sent", async () => {
    const at = folder();
    const media = await open(at);
    let sent = 0;
    async function* counted(head: Uint8Array, length: number) {
      for await (const chunk of long(head, length)) {
        sent += chunk.length;
        yield chunk;
      }
    }
    expect(await media.take(counted(aJpeg({ before: [exif(1, "x")] }), mostVideoBytes))).toEqual({
      ok: false,
      why: "large",
    });
    expect(sent).toBeLessThan(mostImageBytes + 8_000_001);
    expect(readdirSync(at)).toEqual([]);
  });

  it("when the sender goes away", async () => {
    const at = folder();
    const media = await open(at);
    async function* cut(): AsyncIterable<Uint8Array> {
      yield anMp4();
      throw new Error("aborted");
    }
    expect(await media.take(cut())).toEqual({ ok: false, why: "cut" });
    expect(readdirSync(at)).toEqual([]);
  });

  it("when the disk has no room but what tickets need", async () => {
    const at = folder();
    const media = await open(at, Number.MAX_SAFE_INTEGER);
    expect(await media.take(chunks(anMp4()))).toEqual({ ok: false, why: "full" });
    expect(readdirSync(at)).toEqual([]);
  });

  it("when the disk refuses it, and says what the system said", async () => {
    const at = folder();
    const media = await open(at);
    rmSync(at, { recursive: true });
    expect(await media.take(chunks(anMp4()))).toEqual({ ok: false, why: "disk", code: "ENOENT" });
    writeFileSync(at, "a file where the folder was");
    expect(await media.take(chunks(anMp4()))).toEqual({ ok: false, why: "disk", code: "ENOTDIR" });
  });

  it("but not for a fault of the program: that is no disk's, and is thrown", async () => {
    const media = await open(folder());
    async function* wrong(): AsyncIterable<Uint8Array> {
      yield anMp4();
      yield JSON.parse("7");
    }
    await expect(media.take(wrong())).rejects.toMatchObject({ code: expect.stringMatching(/^ERR_/) });
  });

  it("after a power cut", async () => {
    const at = folder();
    await open(at);
    writeFileSync(join(at, "half.part"), "…");
    await open(at);
    expect(readdirSync(at)).toEqual([]);
  });
});

describe("what is in no use", () => {
  it("is kept for a month, and whatever is in use for as long as it is", async () => {
    const at = folder();
    const media = await open(at);
    const used = fileOf(await media.take(chunks(anMp4(1_000, 1))));
    const unused = fileOf(await media.take(chunks(anMp4(1_000, 2))));
    const now = Date.now();
    const old = (now - 40 * 86_400_000) / 1_000;
    for (const file of [used, unused]) utimesSync(join(at, file), old, old);
    writeFileSync(join(at, "ghi-chu.txt"), "của người khác");
    await media.sweep(new Set([used]), now - 15 * 86_400_000);
    expect(await media.has(unused)).toBe(true);
    await media.sweep(new Set([used]), now);
    expect(readdirSync(at).sort()).toEqual([used, "ghi-chu.txt"].sort());
    // In use until now: its month begins.
    await media.sweep(new Set(), now + 29 * 86_400_000);
    expect(await media.has(used)).toBe(true);
  });
});
