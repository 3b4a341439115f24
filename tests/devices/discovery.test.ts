import { createSocket } from "node:dgram";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OfficeId } from "#contract/ids.ts";
import { browseHubs } from "../../devices/discovery/browse.ts";
import { choose } from "../../devices/discovery/find-hub.ts";
import { type FoundHub, foundHub } from "../../devices/discovery/found-hub.ts";
import { keepLastHub, readLastHub } from "../../devices/discovery/last-hub.ts";
import type { MdnsPlace } from "../../devices/discovery/mdns.ts";
import { createWhereabouts } from "../../devices/discovery/whereabouts.ts";
import { type Announcing, announceHub, instanceName } from "../../server/discovery/announce.ts";
import { announcedAt } from "../../server/discovery/where.ts";
import { runOffice } from "../running-office.ts";
import { aMdnsPlace } from "./mdns-place.ts";

const ends: (() => Promise<void> | void)[] = [];
let place: MdnsPlace;
beforeEach(async () => {
  place = await aMdnsPlace();
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const office = OfficeId.parse("dong-hai");
const quiet = { warn: () => {} };

function announce(port: number, name = "Bộ phận Một cửa xã Đông Hải"): Announcing {
  const announcing = announceHub({ place, port, version: "1.2.3", office: { id: office, name }, log: quiet });
  ends.push(() => announcing.stop());
  return announcing;
}

/** What the network says within a while; ends as soon as `enough`. */
async function heard(enough: (found: FoundHub[]) => boolean, forMs = 5_000): Promise<FoundHub[]> {
  const found: FoundHub[] = [];
  const stopping = new AbortController();
  await browseHubs({
    place,
    forMs,
    onFound(hub) {
      found.push(hub);
      if (enough(found)) stopping.abort();
    },
    onFault(error) {
      throw error;
    },
    signal: stopping.signal,
  });
  return found;
}

describe("a hub on the network", () => {
  it("is found with its address, its office and a name that people know", async () => {
    announce(8080);
    const [hub] = await heard((found) => found.length > 0);
    expect(hub).toMatchObject({ url: "http://127.0.0.1:8080", office, version: "1.2.3" });
    expect(hub?.name).toMatch(/^Bộ phận Một cửa xã Đông Hải \(.* 8080\)$/);
  });

  it("is not alone: two of one office on one machine are two", async () => {
    announce(8080);
    announce(8081);
    const found = await heard((all) => new Set(all.map(({ url }) => url)).size === 2);
    expect(new Set(found.map(({ url }) => url))).toEqual(new Set(["http://127.0.0.1:8080", "http://127.0.0.1:8081"]));
  });

  it("is not found any more once it has stopped", async () => {
    const announcing = announce(8080);
    await heard((found) => found.length > 0);
    await announcing.stop();
    expect(await heard((found) => found.length > 0, 1_500)).toEqual([]);
  });

  it("goes by its new name as soon as the settings have it", async () => {
    const announcing = announce(8080, "Tên cũ");
    await heard((found) => found.length > 0);
    announcing.follow({ id: OfficeId.parse("ten-moi"), name: "Tên mới" });
    const found = await heard((all) => all.some(({ name }) => name.startsWith("Tên mới")));
    expect(found.at(-1)).toMatchObject({ office: "ten-moi", url: "http://127.0.0.1:8080" });
  });

  it("runs and stops as ever where somebody keeps the port of discovery to himself", async () => {
    const selfish = createSocket("udp4");
    await new Promise<void>((resolve) =>
      selfish.bind({ port: place.port, address: "0.0.0.0", exclusive: true }, resolve),
    );
    ends.push(() => new Promise((resolve) => selfish.close(() => resolve())));
    const running = await runOffice({ config: { announce: "on", mdns: place } });
    expect((await running.http("GET", "/api/health")).status).toBe(200);
    await running.stop();
  });

  it("takes its announcement back when it stops", async () => {
    const running = await runOffice({ config: { announce: "on", mdns: place } });
    const [hub] = await heard((found) => found.length > 0);
    expect(hub?.url).toBe(running.url);
    await running.stop();
    expect(await heard((found) => found.length > 0, 1_500)).toEqual([]);
  });
});

describe("a hub is announced", () => {
  const mdns = { address: null, port: 5353 };
  it.each([
    ["127.0.0.1", "auto", null],
    ["localhost", "auto", null],
    ["::1", "auto", null],
    ["0.0.0.0", "off", null],
    ["0.0.0.0", "auto", mdns],
    ["::", "auto", mdns],
    ["192.168.1.10", "auto", { address: "192.168.1.10", port: 5353 }],
    ["127.0.0.1", "on", { address: "127.0.0.1", port: 5353 }],
  ] as const)("that listens on %s, with ANNOUNCE=%s: %o", (host, how, where) => {
    expect(announcedAt({ host, announce: how, mdns })).toEqual(where);
  });

  it("under a name of at most 63 bytes that says which machine it is", () => {
    fc.assert(
      fc.property(
        // The sign that stands for half a letter may be nobody's own.
        fc.string({ unit: "grapheme", maxLength: 200 }).filter((name) => !name.includes("\ufffd")),
        fc.integer({ min: 1, max: 65_535 }),
        (name, port) => {
          const full = instanceName(name, "may-chu", port);
          expect(Buffer.byteLength(full)).toBeLessThanOrEqual(63);
          expect(full.endsWith(` (may-chu ${port})`)).toBe(true);
          expect(full).not.toContain("\ufffd");
        },
      ),
    );
  });
});

const aHub = (port: number, of = office): FoundHub => ({
  url: `http://10.0.0.1:${port}`,
  office: of,
  name: "Một cửa",
  version: "1",
});

describe("whoever looks for a hub", () => {
  it("takes the only one, however often it answered", () => {
    expect(choose([aHub(1), aHub(1)], null)).toEqual({ state: "one", hub: aHub(1) });
  });
  it("is asked which when several answer", () => {
    expect(choose([aHub(2), aHub(1)], null)).toEqual({ state: "several", hubs: [aHub(1), aHub(2)] });
    expect(choose([aHub(2), aHub(1)], office)).toMatchObject({ state: "several" });
  });
  it("takes that of the office it was told", () => {
    const other = OfficeId.parse("khac");
    expect(choose([aHub(1, other), aHub(2)], office)).toEqual({ state: "one", hub: aHub(2) });
    expect(choose([aHub(1, other)], office)).toEqual({ state: "none" });
  });
});

describe("what is heard on the network", () => {
  const sound = {
    name: "Một cửa",
    port: 8080,
    referer: { address: "10.0.0.7" },
    addresses: ["192.0.2.66"],
    txt: { office: "dong-hai", version: "1", path: "/", tls: "0" },
  };
  it("counts by the address that it came from, not by the one it names", () => {
    expect(foundHub(sound)?.url).toBe("http://10.0.0.7:8080");
    expect(foundHub({ ...sound, txt: { ...sound.txt, tls: "1" } })?.url).toBe("https://10.0.0.7:8080");
  });
  it("is no hub when something is missing or strange", () => {
    expect(foundHub({ ...sound, txt: undefined })).toBeNull();
    expect(foundHub({ ...sound, port: 0 })).toBeNull();
    expect(foundHub({ ...sound, referer: { address: "hub.example" } })).toBeNull();
    expect(foundHub({ ...sound, txt: { ...sound.txt, office: "../../etc" } })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(foundHub(anything)).toBeNull();
      }),
    );
  });
  it("can not write over the terminal of whoever reads it", () => {
    expect(foundHub({ ...sound, name: "a\u001b[2Jb\u202ec\nd" })?.name).toBe("a[2Jbcd");
  });
});

describe("where the hub is", () => {
  function somewhere() {
    const searches: ((hub: FoundHub) => void)[] = [];
    const kept: string[] = [];
    let searching = 0;
    const where = createWhereabouts({
      last: { url: "http://10.0.0.1:1", office },
      isTrusted: true,
      search(onFound) {
        searches.push(onFound);
        searching += 1;
        return () => {
          searching -= 1;
        };
      },
      keep: ({ url }) => kept.push(url),
      log: { info: () => {}, warn: () => {} },
    });
    return { where, kept, searching: () => searching, hear: (hub: FoundHub) => searches.at(-1)?.(hub) };
  }

  it("is where it was, and nobody is asked while it answers", () => {
    const { where, kept, searching } = somewhere();
    where.reached();
    where.reached();
    expect(where.url()).toBe("http://10.0.0.1:1");
    expect(kept).toEqual(["http://10.0.0.1:1"]);
    expect(searching()).toBe(0);
  });

  it("is asked for once it does not answer; each address of its office gets its turn, the old one too", () => {
    const { where, kept, searching, hear } = somewhere();
    where.missed();
    where.missed();
    expect(where.url()).toBe("http://10.0.0.1:1");
    hear(aHub(2));
    hear(aHub(2));
    hear(aHub(9, OfficeId.parse("khac")));
    const turns = Array.from({ length: 4 }, () => {
      where.missed();
      return new URL(where.url()).port;
    });
    expect(turns).toEqual(["2", "1", "2", "1"]);
    where.missed();
    where.reached();
    expect(kept).toEqual(["http://10.0.0.1:2"]);
    expect(searching()).toBe(0);
  });

  it("is trusted where it was, and elsewhere once it was reached there; the page of a kiosk goes nowhere else", () => {
    const { where, hear } = somewhere();
    where.missed();
    hear(aHub(2));
    where.missed();
    expect([where.url(), where.last(), where.isTrusted()]).toEqual(["http://10.0.0.1:2", "http://10.0.0.1:1", false]);
    where.reached();
    expect([where.last(), where.isTrusted()]).toEqual(["http://10.0.0.1:2", true]);
  });

  it("is not drowned by somebody who announces it everywhere", () => {
    const { where, hear } = somewhere();
    where.missed();
    for (let port = 2; port < 1_000; port += 1) hear(aHub(port));
    const turns = new Set<string>();
    for (let turn = 0; turn < 100; turn += 1) {
      where.missed();
      turns.add(where.url());
    }
    expect(turns.size).toBe(5);
    expect(turns).toContain("http://10.0.0.1:1");
  });

  it("is kept over a restart, and forgotten when the file is damaged", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hub-"));
    ends.push(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "new", "agent-token.hub.json");
    expect(await readLastHub(path)).toBeNull();
    await keepLastHub(path, { url: "http://10.0.0.1:8080", office });
    expect(await readLastHub(path)).toEqual({ url: "http://10.0.0.1:8080", office });
    await keepLastHub(path, { url: "javascript:alert(1)", office });
    expect(await readLastHub(path)).toBeNull();
  });
});
