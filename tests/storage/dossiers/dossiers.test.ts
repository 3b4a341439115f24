import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createMemoryDossiers } from "../../../server/storage/memory/dossiers.ts";
import { StorageBroken, StorageFull } from "../../../server/storage/ports/journal.ts";
import { openSqliteDossiers } from "../../../server/storage/sqlite/dossiers/store.ts";
import { dongHai } from "../builders.ts";
import { aFolder } from "../folder.ts";
import { aDraft, dossierId, received } from "./builders.ts";
import { dossiersContract } from "./contract.ts";
import { outboxContract } from "./outbox-contract.ts";
import { rewritingContract } from "./rewriting-contract.ts";

describe("in memory", () => {
  const open = async () => ({ ...createMemoryDossiers(), close: async () => undefined });
  dossiersContract(open);
  outboxContract(open);
  rewritingContract(open);
});

describe("in SQLite", () => {
  const open = () => openSqliteDossiers({ file: join(aFolder(), "dossiers.db") });
  dossiersContract(open);
  outboxContract(open);
  rewritingContract(open);

  it("survives a power cut: the open file has a write-ahead log and full synchronisation", async () => {
    const store = await openSqliteDossiers({ file: join(aFolder(), "dossiers.db") });
    expect(await store.durability()).toEqual({ journalMode: "wal", synchronous: 2 });
    await store.close();
  });

  it("has all of it after it was closed and opened again, and goes on counting", async () => {
    const file = join(aFolder(), "dossiers.db");
    const before = await openSqliteDossiers({ file });
    await before.saveDossier(aDraft(1));
    await before.saveDossier(received(1));
    await before.close();
    const store = await openSqliteDossiers({ file });
    expect((await store.dossier(dongHai, dossierId(1)))?.code).toBe("H29.19-261123-0001");
    await store.saveDossier(aDraft(2));
    expect(await store.saveDossier(received(2))).toEqual({ ok: true, code: "H29.19-261123-0002" });
    await store.close();
  });

  it("rests while nobody asks, and is there again for whoever comes, for several at once, and not after it was closed", async () => {
    const store = await openSqliteDossiers({ file: join(aFolder(), "dossiers.db"), restMs: 1 });
    for (const number of [1, 2, 3]) {
      await expect.poll(store.isUp).toBe(false);
      expect(await store.saveDossier(aDraft(number))).toEqual({ ok: true, code: null });
    }
    await expect.poll(store.isUp).toBe(false);
    const found = await Promise.all([1, 2, 3].map((number) => store.dossier(dongHai, dossierId(number))));
    expect(found.map((row) => row?.id)).toEqual([1, 2, 3].map(dossierId));
    await store.close();
    await expect(store.dossier(dongHai, dossierId(1))).rejects.toBeInstanceOf(StorageBroken);
  });

  it("leaves no byte of an erased dossier in its files", async () => {
    const file = join(aFolder(), "dossiers.db");
    const store = await openSqliteDossiers({ file });
    const secret = "sealed:cf1b7e0d42";
    for (const number of [1, 2, 3]) await store.saveDossier(aDraft(number, { body: `${secret} ${"x".repeat(3_000)}` }));
    const bytes = () => Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]).toString("latin1");
    expect(bytes()).toContain(secret);
    for (const number of [1, 2, 3]) await store.eraseDossier(dossierId(number));
    expect(bytes()).not.toContain(secret);
    await store.close();
  });

  it("says that the disk is full, keeps what it had, and goes on when there is room", async () => {
    const store = await openSqliteDossiers({ file: join(aFolder(), "dossiers.db"), maxPages: 60 });
    const large = (number: number) => aDraft(number, { body: "x".repeat(30_000) });
    let kept = 0;
    await expect(
      (async () => {
        for (kept = 0; kept < 99; kept += 1) await store.saveDossier(large(kept));
      })(),
    ).rejects.toBeInstanceOf(StorageFull);
    expect(kept).toBeGreaterThan(1);
    expect(await store.dossier(dongHai, dossierId(kept))).toBeNull();
    for (let number = 0; number < kept; number += 1)
      expect((await store.dossier(dongHai, dossierId(number)))?.revision).toBe(1);
    await store.eraseDossier(dossierId(0));
    expect(await store.saveDossier(large(500))).toEqual({ ok: true, code: null });
    await store.close();
  });
});
