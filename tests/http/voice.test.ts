import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Health } from "#contract/people.ts";
import { ClipList } from "#contract/voice.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await runOffice();
});
afterAll(() => office.stop());

const get = (path: string) => fetch(`${office.url}${path}`);
const bytesOf = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());
const clip = (path: string) => readFile(new URL(`../../server/voice/clips/${path}.ogg`, import.meta.url));
const list = async () => ClipList.parse(await (await get("/api/voice/clips")).json()).clips;

describe("the clips of the voice", () => {
  it("are served as they ship, for ever under their version", async () => {
    const version = (await list())["vi-north/please-number"];
    const answer = await get(`/voice/vi-north/please-number?v=${version}`);
    expect(answer.headers.get("content-type")).toBe("audio/ogg");
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(await clip("vi-north/please-number"));
    expect((await get("/voice/vi-north/please-number?v=old")).headers.get("cache-control")).toBe("no-cache");
  });

  it("are replaced by recordings dropped into the data folder, at once, and come back when those are taken away", async () => {
    const before = await list();
    const place = join(office.dataDir, "voice/vi-north");
    const recording = Buffer.from("ID3 what a microphone heard");
    await mkdir(place, { recursive: true });
    await writeFile(join(place, "5.MP3"), recording);
    await writeFile(join(place, "notes.txt"), "Ghi âm ngày 23/11");

    const after = await list();
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(["vi-north/5"]);
    const answer = await get(`/voice/vi-north/5?v=${after["vi-north/5"]}`);
    expect(answer.headers.get("content-type")).toBe("audio/mpeg");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(recording);
    // A recording that no browser can play: the screen asks for the project's own.
    expect(await bytesOf("/voice/vi-north/5?from=project")).toEqual(await clip("vi-north/5"));

    await rm(place, { recursive: true });
    expect(await list()).toEqual(before);
    expect(await bytesOf("/voice/vi-north/5")).toEqual(await clip("vi-north/5"));
  });

  it("are told among the faults of the office where a recording can not be used, until it is put right", async () => {
    const faults = async () => Health.parse((await office.http("GET", "/api/health")).body).faults;
    const place = join(office.dataDir, "voice/en");
    await mkdir(place, { recursive: true });
    await writeFile(join(place, "please-nunber.mp3"), "ID3 what a microphone heard");
    await expect.poll(faults).toEqual([
      {
        vi: expect.stringMatching(/^voice\/en\/please-nunber\.mp3: không có tiếng nào/),
        en: expect.stringMatching(/^voice\/en\/please-nunber\.mp3: no clip has this name/),
      },
    ]);
    await rename(join(place, "please-nunber.mp3"), join(place, "please-number.mp3"));
    await expect.poll(faults).toEqual([]);
    await rm(place, { recursive: true });
  });

  it("are listed by the folders that are asked for, since a hall screen has no use for a kiosk's guidance", async () => {
    const all = Object.keys(await list());
    const listed = async (query: string) => {
      const answer = await get(`/api/voice/clips?${query}`);
      return Object.keys(ClipList.parse(await answer.json()).clips).sort();
    };
    const of = (...folders: string[]) => all.filter((name) => folders.includes(name.split("/")[0] ?? "")).sort();
    expect(of("guide-vi").length).toBeGreaterThan(100);
    expect(await listed("folder=en")).toEqual(of("en"));
    expect(await listed("folder=common&folder=vi-north")).toEqual(of("common", "vi-north"));
    expect((await get("/api/voice/clips?folder=..")).status).toBe(400);
  });

  it("are the only files that are served there", async () => {
    await writeFile(join(office.dataDir, "secret.ogg"), "x");
    const paths = [
      "/voice/vi-north/none",
      "/voice/klingon/0",
      "/voice/vi-north/..%2f..%2fsecret",
      "/voice/..%2f/secret",
    ];
    for (const path of paths) expect([path, (await get(path)).status]).not.toEqual([path, 200]);
  });
});
