import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { Office } from "#contract/office.ts";
import { officeText } from "../../server/storage/lowdb/office-text.ts";
import { openSettings } from "../../server/storage/lowdb/settings.ts";
import type { Settings } from "../../server/storage/ports/settings.ts";
import { aFolder } from "./folder.ts";
import { anOffice } from "./offices.ts";
import { told } from "./told.ts";

const aFile = () => join(aFolder(), "data", "office.json");
const goodOf = (file: string) => join(dirname(file), "office.good.json");
const named = (vi: string): Office => ({ ...anOffice(), name: { vi, en: "An office" } });

async function open(file: string, { initial = anOffice(), watch = false } = {}): Promise<Settings> {
  const settings = await openSettings({ file, initial, watch });
  onTestFinished(() => settings.close());
  return settings;
}

const said = (settings: Settings) => settings.faults().map(({ vi }) => vi);

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Waits until a person's edit has been noticed. */
function changed(settings: Settings, until: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = settings.onChange(() => {
      if (!until()) return;
      stop();
      resolve();
    });
  });
}

describe("settings", () => {
  it("begin as given, in a file that people can read, with a good copy beside it", async () => {
    const file = aFile();
    const settings = await open(file);
    expect(settings.office()).toEqual(anOffice());
    expect(settings.faults()).toEqual([]);
    expect(readFileSync(file, "utf8")).toBe(officeText(anOffice()));
    expect(readFileSync(file, "utf8")).toContain('\n  "complaints": "0221 3 123 456"');
    expect(readFileSync(goodOf(file), "utf8")).toBe(officeText(anOffice()));
  });

  it("are those of the file, not the initial ones", async () => {
    const file = aFile();
    write(file, officeText(named("Bộ phận Một cửa")));
    const settings = await open(file);
    expect(settings.office().name.vi).toBe("Bộ phận Một cửa");
    expect(existsSync(goodOf(file))).toBe(true);
  });

  it("are saved whole, and are the same when opened again", async () => {
    const file = aFile();
    const settings = await open(file);
    let heard = 0;
    settings.onChange(() => {
      heard += 1;
    });
    expect(await settings.save(named("Một"))).toEqual({ ok: true });
    expect(await settings.save(named("Hai"))).toEqual({ ok: true });
    expect(settings.office().name.vi).toBe("Hai");
    expect(heard).toBe(2);
    expect((await open(file)).office()).toEqual(named("Hai"));
    expect(readFileSync(goodOf(file), "utf8")).toBe(readFileSync(file, "utf8"));
    expect(existsSync(`${file}.tmp`)).toBe(false);
  });

  it("keep what two people change at the same time, each a part of them", async () => {
    const settings = await open(aFile());
    const done = await Promise.all([
      settings.change((office) => ({ ...office, complaints: "1900" })),
      settings.change((office) => ({ ...office, place: { vi: "Xã Mới", en: "Mới" } })),
      settings
        .change(() => {
          throw new Error("no longer wanted");
        })
        .catch(String),
      settings.change((office) => ({ ...office, ticker: [] })),
    ]);
    expect(done).toEqual([{ ok: true }, { ok: true }, "Error: no longer wanted", { ok: true }]);
    expect(settings.office()).toMatchObject({ complaints: "1900", place: { vi: "Xã Mới" }, ticker: [] });
  });

  it("that are not sound are not saved, and every fault is told", async () => {
    const file = aFile();
    const settings = await open(file);
    const office = anOffice();
    const [first, second] = office.services;
    const faulty = { ...office, services: [first, { ...second, prefix: "A" }] } as Office;
    const result = await settings.save(faulty);
    expect(result).toMatchObject({ ok: false });
    expect(told(result)).toContain(
      'services[1].prefix (lĩnh vực "chung-thuc"): tiền tố "A" đã dùng ở services[0] (lĩnh vực "ho-tich")',
    );
    expect(settings.office()).toEqual(office);
    expect(settings.faults()).toEqual([]);
    expect(readFileSync(file, "utf8")).toBe(officeText(office));
  });

  it("that the disk refuses are told in words, and the old ones stand", async () => {
    const file = aFile();
    const settings = await open(file);
    mkdirSync(`${file}.tmp`);
    const result = await settings.save(named("Mới"));
    expect(told(result)).toEqual([expect.stringMatching(/^Không ghi được tệp cài đặt/)]);
    expect(settings.office()).toEqual(anOffice());
  });
});

describe("a faulty settings file", () => {
  it("stops nothing: the last good copy is in force, and the fault is told with its line", async () => {
    const file = aFile();
    await (await open(file)).save(named("Bản tốt"));
    const spoiled = readFileSync(file, "utf8").replace('"prefix": "B"', '"prefix": "A"');
    write(file, spoiled);
    const settings = await open(file, { initial: named("Ban đầu") });
    expect(settings.office().name.vi).toBe("Bản tốt");
    expect(said(settings)).toEqual([
      expect.stringMatching(/đang dùng bản tốt gần nhất \(.*office\.good\.json\)/),
      expect.stringMatching(/^services\[1\]\.prefix \(lĩnh vực "chung-thuc", dòng \d+\): tiền tố "A" đã dùng/),
    ]);
    expect(readFileSync(file, "utf8"), "a person's work is left to be corrected").toBe(spoiled);
  });

  it("without a good copy leaves the initial settings in force, and says so", async () => {
    const file = aFile();
    write(file, "{");
    const settings = await open(file, { initial: named("Ban đầu") });
    expect(settings.office().name.vi).toBe("Ban đầu");
    expect(said(settings)).toEqual([
      expect.stringContaining("đang dùng cài đặt ban đầu"),
      expect.stringContaining("Dòng 1, cột 2"),
    ]);
    expect(readFileSync(file, "utf8")).toBe("{");
    expect(existsSync(goodOf(file))).toBe(false);
  });

  it("that is gone is told, and the last good copy is in force", async () => {
    const file = aFile();
    await (await open(file)).save(named("Bản tốt"));
    rmSync(file);
    const settings = await open(file, { initial: named("Ban đầu") });
    expect(settings.office().name.vi).toBe("Bản tốt");
    expect(said(settings).join()).toContain("Không thấy tệp cài đặt");
  });

  it("is mended by saving, and what stood in it is kept beside it, which is told until it is taken away", async () => {
    const file = aFile();
    write(file, "hỏng");
    const settings = await open(file, { watch: true });
    expect(await settings.save(named("Đã sửa"))).toEqual({ ok: true });
    const kept = readdirSync(dirname(file)).filter((name) => name.startsWith("office.faulty-"));
    expect(kept.map((name) => readFileSync(join(dirname(file), name), "utf8"))).toEqual(["hỏng"]);
    expect(said(settings)).toEqual([expect.stringContaining(String(kept[0]))]);
    const again = await open(file);
    expect([again.office().name.vi, again.faults().length]).toEqual(["Đã sửa", 1]);
    const taken = changed(settings, () => settings.faults().length === 0);
    rmSync(join(dirname(file), String(kept[0])));
    await taken;
  });

  it("that can not be kept is not written over", async () => {
    const file = aFile();
    const settings = await open(file);
    write(file, "sửa tay, còn thiếu dấu phẩy");
    await settings.change((office) => office).catch(() => undefined);
    const [kept = ""] = readdirSync(dirname(file)).filter((name) => name.startsWith("office.faulty-"));
    rmSync(join(dirname(file), kept));
    mkdirSync(join(dirname(file), `${kept}.tmp`));
    write(file, "sửa tay, còn thiếu dấu phẩy");
    expect((await settings.save(named("Mới"))).ok).toBe(false);
    expect(readFileSync(file, "utf8")).toBe("sửa tay, còn thiếu dấu phẩy");
  });

  it("that somebody wrote a moment before a screen saves is read first: sound, it is changed; faulty, it is kept", async () => {
    const file = aFile();
    const settings = await open(file);
    write(file, officeText(named("Sửa tay")));
    expect(await settings.change((office) => ({ ...office, complaints: "1022" }))).toEqual({ ok: true });
    expect([settings.office().name.vi, settings.office().complaints]).toEqual(["Sửa tay", "1022"]);
    write(file, "{ oops");
    expect(await settings.change((office) => ({ ...office, complaints: "1900" }))).toEqual({ ok: true });
    expect(said(settings).join()).toContain("office.faulty-");
  });

  it("with any bytes damaged never throws and never gives settings that break a rule", async () => {
    const file = aFile();
    const whole = Buffer.from(officeText(named("Bản tốt")));
    const damage = fc.record({ place: fc.nat(), cut: fc.nat({ max: 40 }), put: fc.uint8Array({ maxLength: 4 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), fc.boolean(), async (damages, withGood) => {
        let bytes = whole;
        for (const { place, cut, put } of damages) {
          const at = place % bytes.length;
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
        }
        write(file, bytes);
        rmSync(goodOf(file), { force: true });
        if (withGood) write(goodOf(file), whole);
        const settings = await openSettings({ file, initial: anOffice(), watch: false });
        expect(Office.safeParse(settings.office()).success).toBe(true);
        if (settings.faults().length > 0) expect(settings.office()).toEqual(withGood ? named("Bản tốt") : anOffice());
        await settings.close();
      }),
      { numRuns: 150 },
    );
  });
});

describe("a settings file that a person edits while the hub runs", () => {
  it("is read again, whether it was written in place or replaced", async () => {
    const file = aFile();
    const settings = await open(file, { watch: true });
    const inPlace = changed(settings, () => settings.office().name.vi === "Tại chỗ");
    write(file, officeText(named("Tại chỗ")));
    await inPlace;
    const replaced = changed(settings, () => settings.office().name.vi === "Thay tệp");
    write(`${file}~`, officeText(named("Thay tệp")));
    renameSync(`${file}~`, file);
    await replaced;
    expect(settings.faults()).toEqual([]);
    expect(readFileSync(goodOf(file), "utf8")).toContain("Thay tệp");
  });

  it("leaves the settings in force when it is spoiled or deleted, until it is mended", async () => {
    const file = aFile();
    const settings = await open(file, { watch: true });
    const spoiled = changed(settings, () => settings.faults().length === 2);
    write(file, "{ oops");
    await spoiled;
    expect(settings.office()).toEqual(anOffice());
    const gone = changed(settings, () => said(settings).join().includes("Không thấy"));
    rmSync(file);
    await gone;
    expect(settings.office()).toEqual(anOffice());
    const mended = changed(settings, () => settings.faults().length === 0);
    write(file, officeText(named("Đã sửa")));
    await mended;
    expect(settings.office().name.vi).toBe("Đã sửa");
  });

  it("may not change the office's id", async () => {
    const file = aFile();
    const settings = await open(file, { watch: true });
    const refused = changed(settings, () => said(settings).join().includes("không đổi được"));
    write(file, officeText({ ...anOffice(), id: "tien-hai" as Office["id"] }));
    await refused;
    expect(settings.office().id).toBe("dong-hai");
  });
});
