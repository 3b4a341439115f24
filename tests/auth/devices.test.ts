import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { AccountId, CounterId, DeviceId, ZoneId } from "#contract/ids.ts";
import { elsewhere, here, khanh, minute, type Parts, second, theParts } from "./parts.ts";

let parts: Parts;
/** A real office: an administrator of its own, so that nothing pairs by itself. */
beforeEach(async () => {
  parts = await theParts();
  await parts.accounts.create(khanh);
});

const admin = randomUUID() as AccountId;
const place = { name: "Màn hình sảnh", zones: ["sanh" as ZoneId], counter: null, printer: null };

async function asked(role: "display" | "keypad" | "kiosk" = "display", address = elsewhere) {
  const result = await parts.devices.request(role, address);
  if (!result.ok) throw new Error(result.why);
  return result.ticket;
}

async function paired(): Promise<{ token: string; device: DeviceId }> {
  const { code, secret } = await asked();
  const result = await parts.devices.approve({ code, ...place }, admin);
  const token = parts.devices.state(secret)?.token;
  if (!result.ok || !token) throw new Error("not paired");
  return { token, device: result.device.device };
}

describe("pairing", () => {
  it("gives a token, once, after somebody has approved the code", async () => {
    const { code, secret } = await asked();
    expect(code).toMatch(/^\d{6}$/);
    const [waiting] = parts.devices.waiting();
    const askedAt = waiting?.askedAt ?? 0;
    expect(waiting).toEqual({ code, role: "display", askedAt, expiresAt: askedAt + 10 * minute });
    expect(parts.devices.state(secret)).toEqual({ token: null });
    const approved = await parts.devices.approve({ code, ...place }, admin);
    expect(approved).toMatchObject({ ok: true, device: { role: "display", ...place } });
    expect(parts.devices.waiting()).toEqual([]);
    const token = parts.devices.state(secret)?.token ?? "";
    expect(Buffer.from(token, "base64url").length).toBe(32);
    expect(parts.devices.state(secret)).toBeNull();
    expect(await parts.devices.deviceByToken(token)).toMatchObject({ role: "display", ...place, demonstration: false });
    expect(JSON.stringify(await parts.people.devices())).not.toContain(token);
    expect(JSON.stringify(await parts.devices.list())).not.toMatch(/[Hh]ash/);
  });

  it("is approved by one only, even when two press together", async () => {
    const { code } = await asked();
    const results = await Promise.all([1, 2].map(() => parts.devices.approve({ code, ...place }, admin)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await parts.devices.list()).toHaveLength(1);
  });

  it("ends after ten minutes", async () => {
    const { code, secret } = await asked();
    parts.pass(10 * minute);
    expect(parts.devices.state(secret)).toBeNull();
    expect(await parts.devices.approve({ code, ...place }, admin)).toEqual({ ok: false, why: "code" });
  });

  it("of a keypad needs its counter", async () => {
    const { code } = await asked("keypad");
    expect(await parts.devices.approve({ code, ...place }, admin)).toEqual({ ok: false, why: "counter" });
    const withCounter = { code, ...place, counter: "counter-3" as CounterId };
    expect((await parts.devices.approve(withCounter, admin)).ok).toBe(true);
  });

  it("makes an approver wait after five wrong codes, and only that one", async () => {
    const { code } = await asked();
    const wrong = code === "000000" ? "000001" : "000000";
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await parts.devices.approve({ code: wrong, ...place }, admin)).toEqual({ ok: false, why: "code" });
    expect(await parts.devices.approve({ code, ...place }, admin)).toEqual({ ok: false, why: "wait" });
    parts.pass(60 * second);
    expect((await parts.devices.approve({ code, ...place }, admin)).ok).toBe(true);
    const next = await asked();
    expect((await parts.devices.approve({ code: next.code, ...place }, randomUUID() as AccountId)).ok).toBe(true);
  });

  it("takes twenty of an address and a hundred altogether, each with a code of its own", async () => {
    const codes = new Set<string>();
    for (let address = 0; address < 5; address += 1)
      for (let device = 0; device < 20; device += 1) codes.add((await asked("display", `10.0.0.${address}`)).code);
    expect(codes.size).toBe(100);
    expect(await parts.devices.request("display", "10.0.0.99")).toEqual({ ok: false, why: "wait" });
    parts.pass(10 * minute);
    for (let device = 0; device < 20; device += 1) await asked("display", "10.0.0.1");
    expect(await parts.devices.request("display", "10.0.0.1")).toEqual({ ok: false, why: "wait" });
    expect((await parts.devices.request("display", "10.0.0.2")).ok).toBe(true);
  });

  it("approved at the last moment leaves the device time to fetch its token", async () => {
    const { code, secret } = await asked();
    parts.pass(10 * minute - 1);
    await parts.devices.approve({ code, ...place }, admin);
    parts.pass(minute);
    expect(parts.devices.state(secret)?.token).toEqual(expect.any(String));
  });
});

describe("a paired device", () => {
  it("is nobody once it is revoked, and whoever holds its connection is told", async () => {
    const [one, two] = [await paired(), await paired()];
    const told: DeviceId[] = [];
    parts.devices.onRevoked((device) => void told.push(device));
    await parts.devices.revoke(one.device);
    expect(told).toEqual([one.device]);
    expect(await parts.devices.deviceByToken(one.token)).toBeNull();
    expect(await parts.devices.deviceByToken(two.token)).not.toBeNull();
    expect((await parts.devices.list()).map((device) => device.device)).toEqual([two.device]);
  });
});

describe("a hall screen", () => {
  const [hall, yard] = ["sanh", "san"] as ZoneId[] as [ZoneId, ZoneId];
  const before = { zones: [hall], speaks: true };

  it("is placed by one only, even when two place it together from where both saw it", async () => {
    const { device } = await paired();
    const told: (readonly ZoneId[])[] = [];
    parts.devices.onPlaced(({ zones }) => void told.push(zones));
    const results = await Promise.all(
      [[yard], []].map((zones) => parts.devices.placeScreen(device, before, { zones, speaks: true })),
    );
    expect(results.filter((result) => result === "others")).toHaveLength(1);
    expect(told).toEqual((await parts.devices.list()).map(({ zones }) => zones));
  });

  it("hangs once in a zone that is named twice", async () => {
    const { code } = await asked();
    const result = await parts.devices.approve({ code, ...place, zones: [hall, hall] }, admin);
    if (!result.ok) throw new Error("not paired");
    const { device, zones } = result.device;
    expect(zones).toEqual([hall]);
    const twice = { zones: [yard, hall, yard], speaks: true };
    expect(await parts.devices.placeScreen(device, before, twice)).toMatchObject({ zones: [yard, hall] });
    expect((await parts.devices.list())[0]?.zones).toEqual([yard, hall]);
  });
});

describe("in the demonstration", () => {
  beforeEach(async () => {
    parts = await theParts();
  });

  it("a device on this machine is paired at once, in its given place", async () => {
    for (const [address, name] of [
      [here, "demo keypad"],
      ["::1", "demo keypad 2"],
      ["::ffff:127.0.0.1", "demo keypad 3"],
    ] as const) {
      const { secret } = await asked("keypad", address);
      const token = parts.devices.state(secret)?.token ?? "";
      const keypad = { name, role: "keypad", counter: "counter-1", demonstration: true };
      expect(await parts.devices.deviceByToken(token)).toMatchObject(keypad);
    }
    expect(parts.devices.waiting()).toEqual([]);
  });

  it("a device on another machine still waits for its code to be approved", async () => {
    for (const address of [elsewhere, "127.0.0.1.example.com", "::ffff:192.168.1.5"]) {
      const { secret } = await asked("display", address);
      expect(parts.devices.state(secret)).toEqual({ token: null });
    }
  });

  it("every device is void at once when the office has an administrator of its own", async () => {
    const { secret } = await asked("display", here);
    const byItself = parts.devices.state(secret)?.token ?? "";
    const approved = await paired();
    const told: DeviceId[] = [];
    parts.devices.onRevoked((device) => void told.push(device));
    await parts.accounts.create(khanh);
    expect(await parts.devices.deviceByToken(byItself)).toBeNull();
    expect(await parts.devices.deviceByToken(approved.token)).toBeNull();
    expect(await parts.devices.list()).toEqual([]);
    expect(told).toHaveLength(2);
    expect(told).toContain(approved.device);
  });
});
