import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wirePath } from "#contract/wire.ts";
import { issue, within } from "../realtime/parts.ts";
import type { Line } from "../running-office.ts";
import { type WatchedOffice, watchedOffice } from "./watched-office.ts";

let office: WatchedOffice;
let hoa: Line;
let token: string;
beforeAll(async () => {
  office = await watchedOffice({ commandBurst: 100_000, requestsPerMinute: 100_000 });
  hoa = await office.signIn("hoa");
  ({ token } = await office.pairDevice("display"));
});
afterAll(() => office.stop());

/** The hub still serves, on the line that was there all along, and nothing but that one number was written. */
async function expectUp(): Promise<void> {
  const before = await office.seq();
  expect((await hoa.client.send(issue("results"))).ok).toBe(true);
  expect(await office.seq()).toBe(before + 1);
  expect(hoa.socket.connected).toBe(true);
}

/** Writes these bytes and reads until the hub closes, or until it has said something. */
function said(...parts: (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(office.url);
  return within((resolve) => {
    const socket = connect(Number(port), hostname);
    const heard: Buffer[] = [];
    socket.on("connect", () => {
      for (const part of parts) socket.write(part);
    });
    socket.on("data", (bytes) => {
      heard.push(bytes);
      socket.end();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(Buffer.concat(heard).toString("latin1")));
  }, "an end of the line");
}

describe("bytes that are no HTTP", () => {
  it.each<[string, string | Buffer]>([
    ["noise", Buffer.concat([randomBytes(2_000), Buffer.from("\r\n\r\n")])],
    ["a TLS greeting", Buffer.from("16030100c8010000c40303", "hex")],
    ["a made-up method", "STEAL /api/accounts HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    ["two lengths", "POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}"],
    [
      "a length and chunks",
      "POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["a header without end", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(40_000)}\r\n\r\n`],
    ["a chunk that is none", "POST /api/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"],
    ["a line break in a header", "GET / HTTP/1.1\r\nHost: x\r\nA: b\nC\0: d\r\n\r\n"],
  ])("%s: 4xx or nothing", async (_what, bytes) => {
    expect(await said(bytes)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    await expectUp();
  });

  it.each([
    ["another version of the protocol", `${wirePath}/?EIO=99&transport=websocket`],
    ["another transport", `${wirePath}/?EIO=4&transport=polling`],
    ["no transport", `${wirePath}/`],
    ["somebody else's session", `${wirePath}/?EIO=4&transport=websocket&sid=abc`],
    ["a path that only begins alike", `${wirePath}xyz`],
    ["a target that is no path", "%%%"],
  ])("a WebSocket with %s is refused", async (_what, target) => {
    expect(await said(upgrade(target))).not.toContain('"sid"');
    await expectUp();
  });

  const upgraded = () => upgrade(`${wirePath}/?EIO=4&transport=websocket`);
  it.each<[string, Buffer]>([
    ["a frame without a mask", Buffer.from([0x81, 0x02, 0x34, 0x30])],
    ["an opcode there is none of", masked(0x83, Buffer.from("40"))],
    ["reserved bits", masked(0xf1, Buffer.from("40"))],
    ["text that is no UTF-8", masked(0x81, Buffer.from([0x34, 0xff, 0xfe]))],
    ["a length of many terabytes", Buffer.from("81ff7fffffffffffffff00000000", "hex")],
    ["a ping longer than any ping", masked(0x89, randomBytes(126))],
    ["an end in one byte", masked(0x88, Buffer.from([3]))],
    ["a continuation of nothing", masked(0x80, Buffer.from("40"))],
    ["noise", randomBytes(3_000)],
  ])("frames that are no WebSocket: %s", async (_what, frame) => {
    expect(await said(upgraded(), frame)).toMatch(/^HTTP\/1\.1 101 /);
    await expectUp();
  });
});

describe("frames that are no Engine.IO or Socket.IO", () => {
  const ready = JSON.stringify({ as: "display", token: "" });
  it.each([
    ["nothing", [""]],
    ["an unknown type", ["9"]],
    ["an event before the handshake", ['42["command",{}]']],
    ["a handshake that is no JSON", ["40{"]],
    ["a handshake with a list", ["40[1,2]"]],
    ["a namespace there is none of", [`40/admin,${ready}`]],
    ["a prototype's namespace", [`40/__proto__,${ready}`]],
    ["a pong that nobody asked for", ["3", "3", "3"]],
    ["noop and upgrade", ["6", "5"]],
    ["bytes", ["b////"]],
  ])("%s", async (_what, frames) => {
    await speak(frames);
    await expectUp();
  });

  it.each([
    ["an event without a list", ["42{}"]],
    ["an event without a name", ["42[]"]],
    ["an event named by a number, a list, nothing", ["42[1]", "42[[]]", "42[null]"]],
    ["a reserved event", ['42["disconnect","x"]']],
    ["an answer to nothing", ['4399["x"]', "43[]"]],
    ["an answer number beyond numbers", ['4299999999999999999999["command",{}]']],
    ["ten thousand attachments that never come", ['4510000-["command",{"_placeholder":true,"num":0}]']],
    [
      "an attachment that was not promised",
      ['451-0["command",{"_placeholder":true,"num":7}]', new Blob([new Uint8Array(3)])],
    ],
    ["a second handshake", [`40${ready}`]],
    ["a handshake's refusal", ['44{"message":"x"}']],
    ["JSON without end", [`42["command",${"[".repeat(5_000)}`]],
    ["five thousand levels", [`421["command",${"[".repeat(5_000)}${"]".repeat(5_000)}]`]],
    ["a disconnect", ["41"]],
  ] as [string, (string | Blob)[]][])("after the handshake: %s", async (_what, frames) => {
    await speak([`40${JSON.stringify({ as: "display", token })}`, ...frames]);
    await expectUp();
  });

  it("whatever a stranger types", async () => {
    const digits = fc.stringMatching(/^[0-9]{0,4}$/);
    const frame = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.tuple(digits, fc.json()).map(([head, json]) => head + json),
      fc.json().map((json) => `421["command",${json}]`),
      fc.json().map((json) => `422["reading",${json}]`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 8 }), fc.boolean(), async (frames, signedIn) => {
        await speak(signedIn ? [`40${JSON.stringify({ as: "display", token })}`, ...frames] : frames);
      }),
      { numRuns: 60 },
    );
    await expectUp();
  });
});

/** Sends these frames on a fresh socket; a ping of ours that comes back, or an end, tells that all were read. */
function speak(frames: (string | Blob)[]): Promise<void> {
  return within((resolve) => {
    const socket = new WebSocket(`${office.url.replace("http", "ws")}${wirePath}/?EIO=4&transport=websocket`);
    let sent = false;
    socket.onmessage = ({ data }) => {
      const text = String(data);
      if (text.startsWith("0") && !sent) {
        sent = true;
        for (const frame of frames) socket.send(frame);
        socket.close();
      }
    };
    socket.onclose = () => resolve();
  }, "an end of the socket");
}

function upgrade(target: string): string {
  const key = randomBytes(16).toString("base64");
  return `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`;
}

/** A WebSocket frame of at most 125 bytes (or 126 and more with the long length), masked as a client's must be. */
function masked(first: number, payload: Buffer): Buffer {
  const mask = randomBytes(4);
  const length = payload.length < 126 ? [0x80 | payload.length] : [0xfe, payload.length >> 8, payload.length & 0xff];
  return Buffer.concat([Buffer.from([first, ...length]), mask, payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))]);
}
