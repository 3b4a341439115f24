import { expect, it } from "vitest";
import { StorageBroken, StorageFull } from "../../server/storage/ports/journal.ts";
import { aDesk } from "../intake/desk.ts";
import { soon } from "../soon.ts";
import { anExchange, aStandIn, drained, life, live, progressOf } from "./outside.ts";
import { aProvince } from "./province-settings.ts";

async function atWork() {
  const desk = await aDesk({ receivers: () => ["province"] });
  const standIn = await aStandIn();
  return { desk, standIn, settings: { province: aProvince(standIn.url), webhooks: [] } };
}

it("a dossier that does not open is stuck, names nobody, and holds up no other", async () => {
  const { desk, standIn, settings } = await atWork();
  const spoiled = await live(desk, life.slice(0, 1));
  const sound = await live(desk, life.slice(0, 1));
  const store = {
    ...desk.store,
    async dossier(...asked: Parameters<typeof desk.store.dossier>) {
      const row = await desk.store.dossier(...asked);
      return row?.id === spoiled.id ? { ...row, body: row.body.replaceAll(/"name":"...../g, '"name":"AAAAA') } : row;
    },
  };
  const exchange = await anExchange(desk, () => settings, { store });
  await soon(() => expect(progressOf(standIn, sound.code)).toEqual([2]));
  await soon(async () => expect((await exchange.view()).receivers[0]).toMatchObject({ waiting: 1, stuck: 1 }));
  expect((await exchange.view()).notes[0]?.lastError).toBe("broken SealBroken");
});

it("a disk that fails while a dossier is read makes nothing stuck: it is read again", async () => {
  const { desk, standIn, settings } = await atWork();
  const { code } = await live(desk, life.slice(0, 2));
  let failing = 3;
  const store = {
    ...desk.store,
    async dossierSteps(...asked: Parameters<typeof desk.store.dossierSteps>) {
      failing -= 1;
      if (failing >= 0) throw new StorageBroken("EIO");
      return desk.store.dossierSteps(...asked);
    },
  };
  const exchange = await anExchange(desk, () => settings, { store });
  await drained(desk);
  expect(progressOf(standIn, code)).toEqual([2, 4]);
  expect(exchange.events).toContainEqual({ event: "away", to: "province", failures: 3 });
});

it("a disk that is full when the office starts keeps nobody from starting", async () => {
  const { desk, standIn, settings } = await atWork();
  const { code } = await live(desk, life.slice(0, 1));
  const store = { ...desk.store, outboxAgain: () => Promise.reject(new StorageFull("full")) };
  await anExchange(desk, () => settings, { store });
  await drained(desk);
  expect(progressOf(standIn, code)).toEqual([2]);
});

it("a disk on which nothing can be noted stops the sending instead of repeating it for ever", async () => {
  const { desk, standIn, settings } = await atWork();
  const { code } = await live(desk, life.slice(0, 1));
  let failing = true;
  const store = {
    ...desk.store,
    async outboxSent(...asked: Parameters<typeof desk.store.outboxSent>) {
      if (failing) throw new StorageBroken("EIO");
      return desk.store.outboxSent(...asked);
    },
  };
  const exchange = await anExchange(desk, () => settings, { store });
  await soon(() => expect(exchange.events.length).toBeGreaterThan(3));
  expect((await exchange.view()).receivers[0]?.state).toMatchObject({ state: "paused", words: "storage" });
  // Each pause is followed by one message, and the province counts it as a repeat.
  expect(standIn.taken()[1]?.entry.repeats).toBeLessThanOrEqual(exchange.events.length);
  failing = false;
  await drained(desk);
  expect(progressOf(standIn, code)).toEqual([2]);
});
