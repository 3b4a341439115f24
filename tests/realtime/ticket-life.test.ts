import { expect, test } from "vitest";
import type { TicketLabel } from "#contract/ids.ts";
import type { ViewMessage } from "#contract/views.ts";
import { demonstrationAccounts } from "../../server/demonstration/accounts.ts";
import { anOffice, counter, done, issue, said, viewWhere } from "./parts.ts";

test("a ticket lives from the kiosk over two officers to the rating, and every screen follows", async () => {
  const office = await anOffice();
  const kiosk = (await office.pairDevice("kiosk")).client;
  const { client: display, socket } = await office.pairDevice("display");
  const heard: ViewMessage[] = [];
  socket.on("view", (message: ViewMessage) => heard.push(message));
  const keypad = (await office.pairDevice("keypad")).client;
  const hoa = (await office.signIn("hoa")).client;
  const minh = (await office.signIn("minh")).client;

  const reply = await kiosk.send(issue());
  expect(reply).toMatchObject({
    ok: true,
    answer: { ticket: { label: "A001" }, issued: { ahead: 0, printing: true } },
  });
  const label = "A001" as TicketLabel;
  await viewWhere(display, "display", ({ total }) => total === 1);
  await viewWhere(kiosk, "kiosk", ({ given }) => given[0]?.label === label && given[0].print.state === "printed");

  expect((await minh.send({ type: "openCounter", counter: counter(2) })).ok).toBe(true);
  expect(said(await minh.send({ type: "callNext", counter: counter(2) }))).toBe(label);
  const { calls } = await viewWhere(display, "display", (view) => view.calls.length === 1);
  expect(calls[0]).toMatchObject({ label, counter: 2, times: 1 });
  await minh.send({ type: "recall", counter: counter(2) });
  await viewWhere(display, "display", (view) => view.calls[0]?.times === 2);

  // Away, and back at the old place.
  await minh.send({ type: "markMissed", counter: counter(2) });
  const { mine } = await viewWhere(minh, "officer", (view) => view.mine?.missed.length === 1);
  const ticket = mine?.missed[0]?.ticket;
  if (!ticket) throw new Error("no missed ticket");
  expect(said(await hoa.send({ type: "bringBack", ticket }))).toBe(label);
  expect(said(await minh.send({ type: "callNext", counter: counter(2) }))).toBe(label);
  await minh.send({ type: "startServing", counter: counter(2) });
  await minh.send({ type: "hold", counter: counter(2), note: "chờ bản sao" });
  await viewWhere(hoa, "officer", (view) => view.counters[1]?.current === null);
  await minh.send({ type: "resume", counter: counter(2), ticket });
  await minh.send({ type: "transfer", counter: counter(2), note: null, to: { kind: "counter", counter: counter(1) } });

  await hoa.send({ type: "openCounter", counter: counter(1) });
  const sent = await viewWhere(hoa, "officer", (view) => view.mine?.waiting.length === 1);
  expect(sent.mine?.waiting[0]).toMatchObject({
    label,
    reasons: [{ kind: "sentHere" }, { kind: "transfer" }, { kind: "broughtBack" }],
  });
  expect(said(await hoa.send({ type: "callNext", counter: counter(1) }))).toBe(label);
  await hoa.send({ type: "startServing", counter: counter(1) });
  await hoa.send({ type: "finish", counter: counter(1), outcome: done });

  const { open, levels } = await viewWhere(keypad, "keypad", (view) => view.open !== null);
  expect(open?.label).toBe(label);
  const level = levels[0]?.id;
  if (!level) throw new Error("no rating level");
  expect(said(await keypad.send({ type: "rate", counter: counter(1), level }))).toBe(label);
  await viewWhere(keypad, "keypad", (view) => view.open === null);
  expect(said(await keypad.send({ type: "rate", counter: counter(1), level }))).toBe("ratingClosed");
  await viewWhere(hoa, "officer", (view) => view.mine?.finishedToday === 1 && view.mine.current === null);

  // The hall screen heard its own two views, and no name in any of them.
  expect(new Set(heard.map(({ name }) => name))).toEqual(new Set(["office", "display", "voice"]));
  for (const { name } of demonstrationAccounts) expect(JSON.stringify(heard)).not.toContain(name);
});

test("an officer sees the hall change after each command of another", async () => {
  const office = await anOffice();
  const kiosk = (await office.pairDevice("kiosk")).client;
  const hoa = (await office.signIn("hoa")).client;
  const lan = (await office.signIn("lan")).client;
  const atCounter2 = (holds: (seen: { state: string; current: string | null }) => boolean) =>
    viewWhere(lan, "officer", ({ counters }) =>
      counters.some(({ number, desk, current }) => number === 2 && holds({ state: desk.state, current })),
    );

  await kiosk.send(issue());
  await viewWhere(lan, "officer", ({ services }) => services[0]?.waiting === 1);
  await hoa.send({ type: "openCounter", counter: counter(2) });
  await atCounter2(({ state }) => state === "open");
  await hoa.send({ type: "pauseCounter", counter: counter(2), reason: "uống nước" });
  await atCounter2(({ state }) => state === "paused");
  await hoa.send({ type: "openCounter", counter: counter(2) });
  await hoa.send({ type: "callNext", counter: counter(2) });
  await atCounter2(({ current }) => current === "A001");
  await hoa.send({ type: "startServing", counter: counter(2) });
  await hoa.send({ type: "finish", counter: counter(2), outcome: done });
  await atCounter2(({ current }) => current === null);
  await hoa.send({ type: "closeCounter", counter: counter(2) });
  await atCounter2(({ state }) => state === "closed");
});

test("two officers who press next together get two different tickets", async () => {
  const office = await anOffice();
  const kiosk = (await office.pairDevice("kiosk")).client;
  const hoa = (await office.signIn("hoa")).client;
  const minh = (await office.signIn("minh")).client;
  for (let i = 0; i < 2; i++) await kiosk.send(issue("certification"));
  await hoa.send({ type: "openCounter", counter: counter(2) });
  await minh.send({ type: "openCounter", counter: counter(3) });
  const called = await Promise.all([
    hoa.send({ type: "callNext", counter: counter(2) }),
    minh.send({ type: "callNext", counter: counter(3) }),
  ]);
  expect(called.map(said).sort()).toEqual(["B001", "B002"]);
});
