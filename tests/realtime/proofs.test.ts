import type { Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepLine, usualWaits } from "#contract/client/line.ts";
import { AccountSummary, DeviceSummary, PairingTicket } from "#contract/people.ts";
import type { ViewMessage } from "#contract/views.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";
import { anOffice, connected, counter, issue, nextEvent, said, viewWhere } from "./parts.ts";

const refusal = async ({ socket }: { socket: Socket }) => (await nextEvent<Error>(socket, "connect_error")).message;

describe("each proof opens its own rooms only", () => {
  test.each([
    ["kiosk", ["office", "kiosk"]],
    ["display", ["office", "display", "voice"]],
    ["keypad", ["office", "keypad"]],
    ["agent", ["agent"]],
  ] as const)("a %s sees %s", async (role, views) => {
    const office = await anOffice();
    const { socket } = await office.pairDevice(role);
    const seen = new Set<string>();
    socket.on("view", ({ name }: ViewMessage) => seen.add(name));
    await connected(socket);
    // Asking for more changes nothing: rooms are given, never asked for.
    socket.emit("join", "person:*");
    socket.emit("subscribe", { room: "agent" });
    const hoa = (await office.signIn("hoa")).client;
    await hoa.send(issue());
    await viewWhere(hoa, "officer", ({ services }) => services[0]?.waiting === 1);
    await nextEvent(socket, "pulse");
    expect(seen).toEqual(new Set(views));
  });

  test("a person sees the office and their own desk, and not that of a colleague", async () => {
    const office = await anOffice();
    const hoa = await office.signIn("hoa");
    const minh = await office.signIn("minh");
    const views: ViewMessage[] = [];
    hoa.socket.on("view", (message: ViewMessage) => views.push(message));
    await minh.client.send({ type: "openCounter", counter: counter(2) });
    await viewWhere(minh.client, "officer", ({ mine }) => mine?.number === 2);
    await viewWhere(hoa.client, "officer", ({ counters }) => counters[1]?.desk.state === "open");
    for (const { name, view } of views) {
      expect(["office", "officer"]).toContain(name);
      if (name === "officer") expect(view).toMatchObject({ me: { account: hoa.me.account }, mine: null });
    }
  });

  test("a bench sees no view of the hall, and speaks on its own namespace", async () => {
    const office = await anOffice();
    const { socket } = await office.pairDevice("bench");
    const bench = socket.io.socket("/bench", { auth: socket.auth as { token: string } });
    const view = await nextEvent<{ printers: unknown[] }>(bench, "bench");
    expect(view.printers).toHaveLength(1);
    const display = await office.pairDevice("display");
    const intruder = display.socket.io.socket("/bench", { auth: display.socket.auth as { token: string } });
    expect(await refusal({ socket: intruder })).toBe("badToken");
  });
});

describe("a handshake is refused", () => {
  let office: OfficeUnderTest;
  beforeAll(async () => {
    office = await runOffice();
  });
  afterAll(() => office.stop());

  test.each<[string, unknown, string]>([
    ["with nothing", undefined, "badHandshake"],
    ["with garbage", { as: ["kiosk"], token: 7 }, "badHandshake"],
    ["with a role there is none of", { as: "system", token: "x" }, "badHandshake"],
    ["with a field too many", { as: "person", role: "admin" }, "badHandshake"],
    ["with a made-up token", { as: "kiosk", token: "x".repeat(43) }, "badToken"],
    ["with a token longer than any", { as: "kiosk", token: "x".repeat(5_000) }, "badHandshake"],
    ["as a person without a session", { as: "person" }, "notSignedIn"],
  ])("%s", async (_with, auth, code) => {
    const line = office.connect({ as: "person", cookie: "" });
    line.socket.auth = auth as never;
    expect(await refusal(line)).toBe(code);
  });

  test("with the token of a device of another role, and with a made-up session", async () => {
    const { token } = await office.pairDevice("display");
    expect(await refusal(office.connect({ as: "kiosk", token }))).toBe("badToken");
    expect(await refusal(office.connect({ as: "person", cookie: "mot-cua-session=made-up" }))).toBe("notSignedIn");
  });
});

describe("a proof that ends ends its lines", () => {
  test("a revoked device is dropped and refused, on the bench's namespace too", async () => {
    const office = await anOffice();
    const { cookie } = await office.signIn("khanh");
    const display = await office.pairDevice("display");
    const benchDevice = await office.pairDevice("bench");
    const bench = benchDevice.socket.io.socket("/bench", { auth: benchDevice.socket.auth as { token: string } });
    await nextEvent(bench, "bench");
    await viewWhere(display.client, "display", () => true);
    const listed = await devicesOf(office, cookie);
    expect(listed.map(({ role, online }) => [role, online]).sort()).toEqual([
      ["bench", true],
      ["display", true],
    ]);

    const dropped = [nextEvent(display.socket, "disconnect"), nextEvent(bench, "disconnect")];
    const began = performance.now();
    for (const { device } of listed) {
      expect((await office.http("DELETE", `/api/devices/${device}`, { cookie })).status).toBe(204);
    }
    await Promise.all(dropped);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await refusal(office.connect({ as: "display", token: display.token }))).toBe("badToken");
    expect(await devicesOf(office, cookie)).toEqual([]);
  });

  test("an account that is disabled, and one whose password is changed, is dropped and refused", async () => {
    const office = await anOffice();
    const admin = await office.signIn("khanh");
    for (const [username, change] of [
      ["hoa", { disabled: true }],
      ["minh", { password: "mật khẩu mới" }],
    ] as const) {
      const { socket, me, cookie } = await office.signIn(username);
      await connected(socket);
      const dropped = nextEvent(socket, "disconnect");
      const changed = await office.http("PATCH", `/api/accounts/${me.account}`, { cookie: admin.cookie, body: change });
      expect(changed.status).toBe(204);
      await dropped;
      expect(await refusal(office.connect({ as: "person", cookie }))).toBe("notSignedIn");
    }
  });

  test("whoever signs out is dropped", async () => {
    const office = await anOffice();
    const { socket, cookie } = await office.signIn("hoa");
    await connected(socket);
    const dropped = nextEvent(socket, "disconnect");
    expect((await office.http("DELETE", "/api/sessions", { cookie })).status).toBe(204);
    await dropped;
    expect(await refusal(office.connect({ as: "person", cookie }))).toBe("notSignedIn");
  });

  test("a second socket of the same device takes the place of the first; a person may have several", async () => {
    const office = await anOffice();
    const { token, socket } = await office.pairDevice("display");
    await connected(socket);
    const heard: string[] = [];
    socket.on("replaced", () => heard.push("replaced"));
    socket.on("disconnect", (why) => heard.push(why));
    const dropped = nextEvent(socket, "disconnect");
    const second = office.connect({ as: "display", token });
    await connected(second.socket);
    await dropped;
    expect(heard).toEqual(["replaced", "io server disconnect"]);

    const { cookie, socket: first } = await office.signIn("hoa");
    await connected(first);
    await connected(office.connect({ as: "person", cookie }).socket);
    expect(first.connected).toBe(true);
  });

  test("two windows with one token do not fight: the newer stays, also over a restart of the hub", async () => {
    const office = await anOffice();
    const older = await office.pairDevice("display");
    const olderLine = kept(older);
    await connected(older.socket);
    const newer = office.connect({ as: "display", token: older.token });
    const newerLine = kept(newer);
    await nextEvent(older.socket, "disconnect");
    await aKnockLater(newer);
    expect([olderLine, newerLine]).toEqual([
      { connections: 1, replaced: 1 },
      { connections: 1, replaced: 0 },
    ]);

    await office.restart();
    await connected(newer.socket);
    await aKnockLater(newer);
    expect([olderLine, newerLine]).toEqual([
      { connections: 1, replaced: 1 },
      { connections: 2, replaced: 0 },
    ]);
  });
});

/** A line that is kept as a screen's is, and what became of it. */
function kept({ socket }: Line): { connections: number; replaced: number } {
  const counted = { connections: 0, replaced: 0 };
  socket.on("connect", () => {
    counted.connections += 1;
  });
  keepLine(socket, {
    waits: usualWaits,
    isUp: null,
    onVoidProof: null,
    onReplaced() {
      counted.replaced += 1;
    },
  });
  return counted;
}

/** Over once whoever was sent away now would have knocked again and been heard: the hub's pulse comes each second. */
async function aKnockLater({ socket }: Line): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < 2 * usualWaits.sentAway) await nextEvent(socket, "pulse");
}

test("the demonstration ends when a real administrator is made: its accounts and devices are void", async () => {
  const office = await anOffice();
  const kiosk = await office.pairDevice("kiosk");
  const hoa = await office.signIn("hoa");
  const khanh = await office.signIn("khanh");
  await Promise.all([kiosk.socket, hoa.socket, khanh.socket].map(connected));
  expect(said(await kiosk.client.send(issue()))).toBe("A001");
  const dropped = [kiosk.socket, hoa.socket, khanh.socket].map((socket) => nextEvent(socket, "disconnect"));

  const real = { username: "real.admin", name: "Trần Thị Thật", role: "admin", password: "một mật khẩu dài" };
  const created = await office.http("POST", "/api/accounts", { cookie: khanh.cookie, body: real });
  expect(AccountSummary.parse(created.body)).toMatchObject({ role: "admin", demonstration: false });
  await Promise.all(dropped);

  expect(await refusal(office.connect({ as: "kiosk", token: kiosk.token }))).toBe("badToken");
  expect(await refusal(office.connect({ as: "person", cookie: hoa.cookie }))).toBe("notSignedIn");
  await expect(office.signIn("hoa")).rejects.toThrow("401");
  expect((await office.http("GET", "/api/accounts", { cookie: khanh.cookie })).status).toBe(401);

  // A device on this machine now waits for somebody to approve it, and the administrator does.
  const asked = await office.http("POST", "/api/pairings", { body: { role: "display" } });
  const { code, secret } = PairingTicket.parse(asked.body);
  const state = () => office.http("POST", "/api/pairings/state", { body: { secret } });
  expect((await state()).body).toEqual({ token: null });
  const admin = await office.signIn(real.username, real.password);
  const approval = { code, name: "Màn hình mới", zones: ["hall"], counter: null, printer: null };
  expect((await office.http("POST", "/api/devices", { cookie: admin.cookie, body: approval })).status).toBe(200);
  const { token } = (await state()).body as { token: string };
  const view = await viewWhere(office.connect({ as: "display", token }).client, "office", () => true);
  expect(view.demonstration).toBe(false);
});

async function devicesOf(office: OfficeUnderTest, cookie: string): Promise<DeviceSummary[]> {
  const { body } = await office.http("GET", "/api/devices", { cookie });
  return DeviceSummary.array().parse((body as { devices: unknown }).devices);
}
