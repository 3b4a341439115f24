import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Hardware } from "#contract/hardware.ts";
import { boardFrame } from "../../devices/board/frame.ts";
import { noActions, readActions } from "../../devices/callpad/actions.ts";
import { hidLampReport, noKeysDown, readHidKeys } from "../../devices/keypad/hid-keys.ts";
import { hidKeypads } from "../../devices/keypad/hid-profiles.ts";
import { lampBytes, noKeys, readKeys } from "../../devices/keypad/keys.ts";
import { profiles } from "../../devices/printer/profiles.ts";
import { times } from "../../devices/times.ts";

const page = readFileSync(new URL("../../docs/hardware.md", import.meta.url), "utf8");
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex").toUpperCase().match(/../g)?.join(" ");
const bytes = (written: string) => Buffer.from(written.replaceAll(" ", ""), "hex");

describe("the hardware page", () => {
  it("names every kind's models, and every printer that a profile is known to fit", () => {
    const models = Hardware.options.flatMap((kind): readonly string[] =>
      "shape" in kind ? kind.shape.model.options : kind.options.flatMap(({ shape }) => shape.model.options),
    );
    expect(models.filter((model) => !page.includes(`\`${model}\``))).toEqual([]);
    const printers = Object.values(profiles).flatMap(({ fits }) => fits.flatMap((some) => some.split(", ")));
    const known = printers.filter((printer) => !printer.startsWith("anything") && printer !== "as a last resort");
    expect(known.filter((printer) => !page.includes(printer))).toEqual([]);
  });

  it("gives the bytes that drivers write and read", () => {
    expect(page).toContain(`\`${hex(boardFrame({ address: 1, text: "A025", blinking: true }))}\``);
    expect(page).toContain(`\`${hex(boardFrame({ address: 12, text: "Đ007", blinking: false }))}\``);
    expect(page).toContain(`\`${hex(boardFrame({ address: 3, text: "", blinking: false }))}\``);
    expect(page).toContain(`\`${hex(lampBytes([1, 2, 3, 4]))}\``);
    expect(readKeys(noKeys, bytes("4B 31 0A")).keys).toEqual([1]);
    const { keys, lamps } = hidKeypads["hid-keypad"];
    expect(readHidKeys(keys, noKeysDown, bytes("05")).keys).toEqual([1, 3]);
    expect(page).toContain("`05` for keys 1 and 3");
    // Before it goes the zero that stands for a report without a number, and stays on this machine.
    expect(lamps && hex(hidLampReport(lamps, [1, 2, 3, 4]))).toBe("00 0F");
    expect(page).toContain("| `0F` |");
    const pad = [...page.matchAll(/^\| `K\d` \| `([0-9A-F ]+)`/gm)].map(([, written = ""]) => bytes(written));
    expect(readActions(noActions, Buffer.concat(pad)).actions).toEqual(["next", "recall", "missed", "finish"]);
  });

  it("gives settings that an office may have", () => {
    const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""]) => JSON.parse(json));
    expect(examples).toHaveLength(1);
    for (const example of examples) Hardware.parse(example);
    const ways = [...page.matchAll(/`(\{ "kind": [^`]+\})`/g)].map(([, json = ""]) => JSON.parse(json));
    expect(ways.map(({ kind }) => kind)).toEqual(["tcp", "usb", "serial", "file", "hid", "hidraw"]);
    for (const connection of ways.filter(({ kind }) => kind.startsWith("hid"))) {
      Hardware.parse({ id: "k", kind: "keypad", name: "k", model: "hid-keypad", counter: "counter-1", connection });
    }
    for (const connection of ways.filter(({ kind }) => !kind.startsWith("hid"))) {
      Hardware.parse({ id: "p", kind: "printer", name: "p", model: "escpos-raster", paper: "80mm", connection });
    }
  });

  it("tells the patiences that are in force", () => {
    expect(page).toContain(`counts once in ${times.padPause} ms`);
    expect(page).toContain(`count once in ${times.keyPause} ms`);
    expect(page).toContain(`silence of ${times.scanIdle} ms`);
    expect(page).toContain(`again every ${times.resend / 1_000} seconds`);
    expect(page).toContain(`at least ${times.frameGap} ms apart`);
  });
});
