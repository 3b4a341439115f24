import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Connection, Hardware } from "#contract/hardware.ts";
import { CounterId, HardwareId } from "#contract/ids.ts";
import { askForKeys, createPresses } from "../../devices/check/keys.ts";
import { words } from "../../devices/check/words.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { expectSoon } from "../expect-soon.ts";
import { countPapers } from "./paper-count.ts";
import { aSerialPair, type SerialPair } from "./serial-pair.ts";
import { paperOut, ready, startTcpPrinter } from "./tcp-printer.ts";

const program = fileURLToPath(new URL("../../devices/check.ts", import.meta.url));
const counter = CounterId.parse("counter-1");
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function aPrinter(id: string, port: number): Hardware {
  const connection = { kind: "tcp" as const, host: "127.0.0.1", port };
  return {
    kind: "printer",
    id: HardwareId.parse(id),
    name: "Máy in kiosk",
    model: "epson-text",
    paper: "80mm",
    connection,
  };
}

async function aMachine(status: [number, number, number, number]) {
  const machine = await startTcpPrinter({ status: () => status });
  ends.push(() => machine.close());
  return machine;
}

async function aCable(): Promise<{ pair: SerialPair; connection: Connection }> {
  const pair = await aSerialPair();
  ends.push(() => pair.remove());
  return { pair, connection: { kind: "serial", path: pair.path, baudRate: 9_600 } };
}

interface Checked {
  code: number;
  said: string;
  lines: string[];
}

/** Runs the program on these pieces of hardware. */
function check(hardware: Hardware[], ...flags: string[]): Promise<Checked> {
  return checkAsking(hardware, ...flags).run;
}

/** The same, with what it asks for on the way. */
function checkAsking(hardware: Hardware[], ...flags: string[]): { run: Promise<Checked>; asked: () => string } {
  const folder = mkdtempSync(join(tmpdir(), "check-"));
  ends.push(() => rmSync(folder, { recursive: true }));
  const settings = join(folder, "office.json");
  writeFileSync(settings, JSON.stringify({ ...demonstrationOffice, hardware }));
  const call = [program, "--settings", settings, "--show-ms", "20", ...flags];
  let asked = "";
  const run = new Promise<Checked>((resolve) => {
    const child = execFile(process.execPath, call, (error, said) => {
      resolve({ code: Number(error?.code ?? 0), said, lines: said.trimEnd().split("\n").slice(2) });
    });
    child.stderr?.on("data", (text) => {
      asked += text;
    });
  });
  return { run, asked: () => asked };
}

describe("devices:check", () => {
  it("prints a page with the office's name, every letter, and how the printer is set up", async () => {
    const machine = await aMachine(ready);
    const { code, lines } = await check([aPrinter("p1", machine.port)]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("✓ Máy in kiosk (p1)");
    expect(lines[0]).toContain("epson-text");
    expect(lines[0]).toContain("đã in trang thử, sẵn sàng / test page printed, ready");
    expect(code).toBe(0);
    const [page, ...others] = countPapers(machine.commands);
    expect(others).toEqual([]);
    expect(page).toMatchObject({ whole: true, codes: ["p1"] });
    const text = page?.lines.join(" ") ?? "";
    for (const words of ["TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "aàảãáạ", "ƯỪỬỮỨỰ", "đ", "1234567890", "80mm"])
      expect(text).toContain(words);
  });

  it("says in words what is wrong, and fails", async () => {
    const machine = await aMachine(paperOut);
    const gone = await startTcpPrinter({ status: () => ready });
    await gone.close();
    const { code, lines } = await check([aPrinter("p1", machine.port), aPrinter("p2", gone.port)]);
    expect(lines[0]).toContain("✗ Máy in kiosk (p1)");
    expect(lines[0]).toContain("không in được: hết giấy / not printed: out of paper");
    expect(lines[1]).toContain("không kết nối được");
    expect(code).toBe(1);
  });

  it("lights each lamp in turn, shows each board, and waits for a scan where asked", async () => {
    const [keys, sign, reader] = [await aCable(), await aCable(), await aCable()];
    const running = check(
      [
        {
          kind: "keypad",
          id: HardwareId.parse("k1"),
          name: "Phím",
          model: "line-keypad",
          counter,
          connection: keys.connection,
        },
        {
          kind: "board",
          id: HardwareId.parse("b1"),
          name: "Bảng",
          model: "line-board",
          counter,
          connection: sign.connection,
        },
        {
          kind: "scanner",
          id: HardwareId.parse("s1"),
          name: "Quét",
          model: "line-scanner",
          place: "kiosk",
          connection: reader.connection,
        },
      ],
      "--scan",
    );
    await expectSoon(() => sign.pair.heard().length).toBeGreaterThan(0);
    const scanning = setInterval(() => void reader.pair.send("dong-hai.2026-11-23.A025\r").catch(() => {}), 100);
    const { code, lines } = await running;
    clearInterval(scanning);
    expect(lines[0]).toMatch(/✓ Phím \(k1\).*đã bật lần lượt 4 đèn/);
    expect(lines[1]).toMatch(/✓ Bảng \(b1\).*đã hiện số quầy 1/);
    expect(lines[2]).toMatch(/✓ Quét \(s1\).*một mã 24 ký tự/);
    expect(code).toBe(0);
    await expectSoon(() => keys.pair.heard().length).toBeGreaterThan(0);
  });

  it("asks for each key of a keypad and a call pad, and says which came", async () => {
    const [keys, pad] = [await aCable(), await aCable()];
    const keypad: Hardware = {
      kind: "keypad",
      id: HardwareId.parse("k1"),
      name: "Phím",
      model: "line-keypad",
      counter,
      connection: keys.connection,
    };
    const callpad: Hardware = {
      kind: "callpad",
      id: HardwareId.parse("c1"),
      name: "Gọi số",
      model: "line-callpad",
      counter,
      connection: pad.connection,
    };
    const { run, asked } = checkAsking([keypad, callpad], "--keys");
    for (const key of [1, 2, 3, 4]) {
      await expectSoon(asked).toContain(`Phím: xin bấm phím ${key} trong 20 giây / press key ${key} within 20 seconds`);
      // Whoever stands there sees which.
      await expectSoon(() => keys.pair.heard().trim().split("\n").at(-1)).toBe(
        `L${"0".repeat(key - 1)}1${"0".repeat(5 - key)}`,
      );
      if (key === 2) await keys.pair.send("K4\nK1\n");
      await keys.pair.send(`K${key}\n`);
    }
    for (const [index, name] of ["Gọi tiếp (1)", "Gọi lại (2)", "Vắng mặt (3)", "Kết thúc (4)"].entries()) {
      await expectSoon(asked).toContain(`Gọi số: xin bấm ${name}`);
      await pad.pair.send(`K${index + 1}\n`);
    }
    const { code, lines } = await run;
    expect(lines[0]).toMatch(/✓ Phím \(k1\).*đã thấy phím 1, phím 2, phím 3, phím 4; khi chờ phím 2 lại thấy phím 4/);
    expect(lines[1]).toMatch(/✓ Gọi số \(c1\).*next \(1\), recall \(2\), missed \(3\), finish \(4\) seen/);
    expect(code).toBe(0);
  });

  it("says which keys did not come, and fails", async () => {
    const presses = createPresses<number>();
    const answers: Record<number, number> = { 1: 1, 2: 3, 3: 3 };
    const ask = (key: number) => presses.on(answers[key] ?? 0);
    const pressed = await askForKeys({ keys: [1, 2, 3], ask, presses, keyMs: 20 });
    expect(pressed).toEqual({ seen: [1, 3], missing: [2], strays: [{ asked: 2, came: 3 }] });
    expect(words.pressed({ seen: [], missing: [words.key(2)], stray: [] })).toEqual({
      vi: "không thấy phím 2",
      en: "key 2 not seen",
    });
  });

  it("leaves virtual hardware and that of other machines alone", async () => {
    const machine = await aMachine(ready);
    const virtual: Hardware = { ...aPrinter("p1", 1), connection: { kind: "virtual" } };
    const away: Hardware = { ...aPrinter("p2", machine.port), agent: "Quầy 5" };
    const here = await check([virtual, away]);
    expect(here.lines[0]).toMatch(/– Máy in kiosk \(p1\) .*thiết bị ảo/);
    expect(here.lines[1]).toMatch(/– Máy in kiosk \(p2\) .*gắn ở máy “Quầy 5”/);
    expect(here.code).toBe(0);
    expect(machine.cuts()).toBe(0);
    const there = await check([virtual, away], "--agent", "Quầy 5");
    expect(there.lines[1]).toContain("✓ Máy in kiosk (p2)");
    expect(machine.cuts()).toBe(1);
  });

  it("says what it is for, and that it must have the cables to itself", async () => {
    const { code, said } = await check([], "--help");
    expect(said).toContain("Stop the hub");
    expect(code).toBe(0);
  });

  it("ends with 2 when there are no settings to read", async () => {
    const code = await new Promise((resolve) => {
      execFile(process.execPath, [program, "--settings", "/nowhere/office.json"], (error) => resolve(error?.code));
    });
    expect(code).toBe(2);
  });
});
