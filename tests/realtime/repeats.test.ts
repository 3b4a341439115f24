import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { CommandId } from "#contract/ids.ts";
import type { Reply } from "#contract/reply.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { anOffice, connected, counter, issue, said } from "./parts.ts";

const newId = () => randomUUID() as string as CommandId;

async function seqOf(office: Awaited<ReturnType<typeof anOffice>>): Promise<number> {
  return ((await office.http("GET", "/api/health")).body as { seq: number }).seq;
}

test("a command whose answer was lost is sent again and happens once", async () => {
  const office = await anOffice();
  const { socket, client } = await office.pairDevice("kiosk");
  await connected(socket);
  const message = { id: newId(), command: issue() };
  // Sent, and the line cut before the answer can be heard.
  socket.emit("command", message, () => {});
  await new Promise((sent) => setImmediate(sent));
  socket.io.engine.close();
  await connected(socket);
  const reply: Reply = await socket.timeout(10_000).emitWithAck("command", message);
  expect(said(reply)).toBe("A001");
  expect(said(await client.send(issue()))).toBe("A002");
});

test("the same id twice at once, on two lines and later gets one answer and has one effect", async () => {
  const office = await anOffice();
  const first = await office.signIn("hoa");
  const second = office.connect({ as: "person", cookie: first.cookie });
  const [one, two] = [first.client, second.client];
  const id = newId();
  const replies = [
    ...(await Promise.all([one.send(issue(), id), one.send(issue(), id), two.send(issue(), id)])),
    await two.send(issue(), id),
  ];
  expect(replies[0]).toMatchObject({ ok: true, answer: { ticket: { label: "A001" } } });
  for (const reply of replies) expect(reply).toEqual(replies[0]);
  expect(said(await one.send(issue()))).toBe("A002");
});

test("an id gets the same answer after the hub was restarted on the same files", async () => {
  // Without a printer, so that nothing else is written down.
  const office = await anOffice({ settings: { ...demonstrationOffice, hardware: [] } });
  const hoa = (await office.signIn("hoa")).client;
  const [issueId, openId, callId] = [newId(), newId(), newId()];
  const ask = async () => [
    await hoa.send(issue(), issueId),
    await hoa.send({ type: "openCounter", counter: counter(1) }, openId),
    await hoa.send({ type: "callNext", counter: counter(1) }, callId),
  ];
  const before = await ask();
  expect(before.map(said)).toEqual(["A001", null, "A001"]);
  await office.restart();
  const seq = await seqOf(office);
  expect(await ask()).toEqual(before);
  expect(await seqOf(office)).toBe(seq);
});

test("an id that somebody else has used is refused, and nobody hears the other's answer", async () => {
  const office = await anOffice();
  const hoa = (await office.signIn("hoa")).client;
  const kiosk = (await office.pairDevice("kiosk")).client;
  const id = newId();
  await hoa.send(issue(), id);
  const reply = await kiosk.send(issue(), id);
  expect(said(reply)).toBe("commandIdReused");
  expect(JSON.stringify(reply)).not.toContain("A001");
});

test("a refused command changed nothing, so its id may be asked again and is decided anew", async () => {
  const office = await anOffice();
  const hoa = (await office.signIn("hoa")).client;
  await hoa.send({ type: "openCounter", counter: counter(1) });
  const id = newId();
  expect(said(await hoa.send({ type: "callNext", counter: counter(1) }, id))).toBe("nobodyWaiting");
  await hoa.send(issue());
  expect(said(await hoa.send({ type: "callNext", counter: counter(1) }, id))).toBe("A001");
});
