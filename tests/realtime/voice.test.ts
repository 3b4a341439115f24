import type { Socket } from "socket.io-client";
import { describe, expect, it } from "vitest";
import { usualVoice, type VoiceReport } from "#contract/voice.ts";
import type { Taken } from "#contract/wire.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { anOffice, connected, counter, issue, viewWhere } from "./parts.ts";

const tell = (socket: Socket, report: VoiceReport): Promise<Taken> =>
  socket.timeout(5_000).emitWithAck("voice", report);

describe("a hall screen's voice over the wire", () => {
  it("is told what to say once it is ready, in the words of the settings, until it has said it", async () => {
    const voice = { ...usualVoice, region: "south" as const, tickets: "whole" as const, languages: ["vi" as const] };
    const office = await anOffice({ settings: { ...demonstrationOffice, voice } });
    const kiosk = await office.pairDevice("kiosk");
    const display = await office.pairDevice("display");
    const officer = await office.signIn("hoa");
    await kiosk.client.send(issue());
    await officer.client.send({ type: "openCounter", counter: counter(1) });
    await officer.client.send({ type: "callNext", counter: counter(1) });

    const before = await viewWhere(display.client, "voice", () => true);
    expect(before).toMatchObject({ zones: [], calls: [], folders: ["vi-south"] });
    expect(await tell(display.socket, { kind: "ready" })).toEqual({ ok: true });
    const { calls } = await viewWhere(display.client, "voice", (view) => view.calls.length > 0);
    expect(calls.map(({ sentences }) => sentences.map(({ transcript }) => transcript))).toEqual([
      ["Xin mời số A, một, đến quầy số một"],
    ]);
    const [call] = calls;
    if (call) await tell(display.socket, { kind: "spoken", ticket: call.ticket, times: call.times });
    await viewWhere(display.client, "voice", (view) => view.calls.length === 0);

    await officer.client.send({ type: "recall", counter: counter(1) });
    const again = await viewWhere(display.client, "voice", (view) => view.calls.length > 0);
    expect(again.calls[0]).toMatchObject({ ticket: call?.ticket, times: 2 });
    await officer.client.send({ type: "markMissed", counter: counter(1) });
    await viewWhere(display.client, "voice", (view) => view.calls.length === 0);
  });

  it("goes to the next screen when the one that speaks goes", async () => {
    const office = await anOffice();
    const first = await office.pairDevice("display");
    const second = await office.pairDevice("display");
    for (const { socket } of [first, second]) {
      await connected(socket);
      await tell(socket, { kind: "ready" });
    }
    await viewWhere(first.client, "voice", (view) => view.zones.length === 1);
    await viewWhere(second.client, "voice", (view) => view.zones.length === 0);
    first.socket.disconnect();
    await viewWhere(second.client, "voice", (view) => view.zones.length === 1);
  });

  it("keeps its call while it is said and its line is lost, and staff are told of one that was not said until it is called again", async () => {
    const office = await anOffice();
    const [first, second] = [await office.pairDevice("display"), await office.pairDevice("display")];
    for (const { socket } of [first, second]) {
      await connected(socket);
      await tell(socket, { kind: "ready" });
    }
    const [officer, head] = [await office.signIn("hoa"), await office.signIn("khanh")];
    await officer.client.send(issue());
    await officer.client.send({ type: "openCounter", counter: counter(1) });
    await officer.client.send({ type: "callNext", counter: counter(1) });
    const [call] = (await viewWhere(first.client, "voice", (view) => view.calls.length > 0)).calls;
    if (!call) throw new Error("nothing was called");
    const { ticket, times, label } = call;
    await tell(first.socket, { kind: "began", ticket, times, seconds: 0.5 });
    const begunAt = performance.now();
    first.socket.disconnect();
    await viewWhere(second.client, "voice", (view) => view.zones.length === 1);
    expect(performance.now() - begunAt).toBeGreaterThan(500);
    const { silentScreens } = await viewWhere(head.client, "officer", (view) => view.silentScreens.length > 0);
    expect(silentScreens).toEqual([{ device: null, zones: ["hall"], why: "unsaid", label }]);

    await officer.client.send({ type: "recall", counter: counter(1) });
    const again = await viewWhere(second.client, "voice", (view) => view.calls.length > 0);
    expect(again.calls).toMatchObject([{ ticket, times: 2 }]);
    await viewWhere(head.client, "officer", (view) => view.silentScreens.length === 0);
  });

  it("is silent, and nobody is alarmed, where the office wants no voice", async () => {
    const voice = { ...usualVoice, languages: [] };
    const office = await anOffice({ settings: { ...demonstrationOffice, voice } });
    const display = await office.pairDevice("display");
    await connected(display.socket);
    await tell(display.socket, { kind: "ready" });
    expect(await viewWhere(display.client, "voice", () => true)).toMatchObject({ zones: [], folders: [] });
    await tell(display.socket, { kind: "blocked" });
    const { client } = await office.signIn("khanh");
    expect((await viewWhere(client, "officer", () => true)).silentScreens).toEqual([]);
  });

  it("is nobody else's: a report of a kiosk, or one that is none, is refused", async () => {
    const office = await anOffice();
    const kiosk = await office.pairDevice("kiosk");
    const display = await office.pairDevice("display");
    expect(await tell(kiosk.socket, { kind: "ready" })).toEqual({ ok: false, code: "notAllowed" });
    expect(await tell(display.socket, { kind: "shout" } as never)).toEqual({ ok: false, code: "badMessage" });
  });
});
