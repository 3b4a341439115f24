import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OfficeId } from "#contract/ids.ts";
import { createWhereabouts } from "../../devices/discovery/whereabouts.ts";
import { demonstrationPlaces } from "../../server/demonstration/places.ts";
import { announceHub } from "../../server/discovery/announce.ts";
import { expectSoon } from "../expect-soon.ts";
import { runOffice } from "../running-office.ts";
import { aMdnsPlace } from "./mdns-place.ts";
import { startTinyHub } from "./tiny-hub.ts";

const pathOf = (program: string) => fileURLToPath(new URL(`../../devices/${program}.ts`, import.meta.url));
const ends: (() => Promise<void> | void)[] = [];
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "agent-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** As somebody starts it, with its files in the test's folder. */
function anAgent(flags: string[], env: Record<string, string> = {}): () => string {
  const own = ["--token-file", join(folder, "token"), "--spool", join(folder, "spool")];
  const child = spawn(process.execPath, [pathOf("run-agent"), ...own, ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  let said = "";
  child.stdout.on("data", (bytes) => {
    said += bytes;
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  ends.push(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  return () => said;
}

describe("an agent whose token the hub does not know", { timeout: 30_000 }, () => {
  it("keeps it aside, is paired anew, and says under which name it is known", async () => {
    const office = await runOffice();
    ends.push(() => office.stop());
    writeFileSync(join(folder, "token"), "of an office that is gone\n");
    const said = anAgent(["--hub", office.url]);
    const name = demonstrationPlaces("agent").name;
    await expect.poll(said, { timeout: 20_000 }).toContain(`"agent":"${name}"`);
    expect(said()).toContain("asks to be paired again");
    expect(readFileSync(join(folder, "token.refused"), "utf8")).toBe("of an office that is gone\n");
    const fresh = readFileSync(join(folder, "token"), "utf8").trim();
    const { socket } = office.connect({ as: "agent", token: fresh });
    await expectSoon(() => socket.connected).toBe(true);
  });

  it("does not give it up because a stranger refuses it", () => {
    const office = OfficeId.parse("dong-hai");
    const [known, stranger] = ["http://192.168.1.10:8080", "http://192.168.1.66:8080"];
    const whereabouts = createWhereabouts({
      last: { url: known, office },
      isTrusted: true,
      search(onFound) {
        onFound({ url: stranger, office, name: "Một cửa", version: "1" });
        return () => {};
      },
      keep: () => {},
      log: { info: () => {}, warn: () => {} },
    });
    expect([whereabouts.url(), whereabouts.isTrusted()]).toEqual([known, true]);
    whereabouts.missed();
    expect([whereabouts.url(), whereabouts.isTrusted()]).toEqual([stranger, false]);
  });
});

it("an agent looks for its hub where MDNS_ADDRESS and MDNS_PORT say", { timeout: 30_000 }, async () => {
  const place = await aMdnsPlace();
  const said = anAgent(["--token", "right"], { MDNS_ADDRESS: "127.0.0.1", MDNS_PORT: String(place.port) });
  await expectSoon(said).toContain("ANNOUNCE=on");
  const hub = await startTinyHub("right");
  ends.push(() => hub.close());
  const office = { id: OfficeId.parse("dong-hai"), name: "Một cửa" };
  const port = Number(new URL(hub.url).port);
  const announcing = announceHub({ place, port, version: "1", office, log: { warn: () => {} } });
  ends.push(() => announcing.stop());
  await expectSoon(() => hub.agents()).toBe(1);
});

describe.each(["run-agent", "check"])("options that %s does not know", (program) => {
  it.each([["--hbu", "x"], ["--mdns-port", "a lot", "--show-ms", "a lot"], ["more"]])(
    "are answered with the usage: %s %s",
    async (...flags) => {
      const ended = await new Promise<{ code: number; said: string }>((resolve) => {
        execFile(process.execPath, [pathOf(program), ...flags], (error, _out, said) =>
          resolve({ code: Number(error?.code ?? 0), said }),
        );
      });
      expect(ended.code).toBe(2);
      expect(ended.said).toContain("npm run");
      expect(ended.said).not.toContain("    at ");
    },
  );
});
