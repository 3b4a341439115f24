import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { expectSoon } from "../expect-soon.ts";
import { type PhoneOffice, runPhoneOffice } from "./phone-office.ts";

const subscription = {
  endpoint: "https://fcm.googleapis.com/fcm/send/x",
  keys: { p256dh: "A".repeat(87), auth: "A".repeat(22) },
};

let office: PhoneOffice;
beforeAll(async () => {
  office = await runPhoneOffice();
});
afterAll(() => office.stop());

describe("push messages", () => {
  it("are off until the office wants them, and need a secure address", async () => {
    const { code } = await office.take();
    expect((await office.page(code)).pushKey).toBeNull();
    expect(await office.wish(code, "push", { subscription, language: "vi" })).toBe("400 badMessage");
    const answered = await office.http("POST", `/api/phone/${code}/push`, { body: { subscription, language: "vi" } });
    expect(answered).toMatchObject({ status: 409, body: { code: "notAllowed" } });
    for (const [publicUrl, isOn] of [
      ["https://hall.example", true],
      ["http://192.168.1.5:8080", false],
    ] as const) {
      const phone = { publicUrl, ratingMinutes: 0, push: true };
      const other = await runPhoneOffice({ settings: { ...demonstrationOffice, hardware: [], phone } });
      try {
        const taken = await other.take();
        expect((await other.page(taken.code)).pushKey !== null).toBe(isOn);
        const asked = await other.http("POST", `/api/phone/${taken.code}/push`, {
          body: { subscription, language: "vi" },
        });
        expect(asked.status).toBe(isOn ? 200 : 409);
      } finally {
        await other.stop();
      }
    }
  });
});

describe("a wish to be told of the call", () => {
  const phone = { publicUrl: "https://hall.example", ratingMinutes: 0, push: true };

  it("ends for one ticket where its phone turns it off there, again without harm, and for nobody who has a wrong code", async () => {
    const other = await runPhoneOffice({ settings: { ...demonstrationOffice, hardware: [], phone } });
    try {
      const lines = async () =>
        (await readFile(join(other.dataDir, "pushes"), "utf8")).split("\n").filter((line) => line !== "");
      const [stays, goes] = [await other.take(), await other.take()];
      const wish = (to: string, code: string, body: object) => other.http("POST", `/api/phone/${code}/${to}`, { body });
      for (const { code } of [stays, goes]) await wish("push", code, { subscription, language: "vi" });
      const [first] = await lines();
      const { endpoint } = subscription;
      expect(await wish("push-off", "nobody", { endpoint })).toMatchObject({
        status: 404,
        body: { code: "noSuchLink" },
      });
      expect((await wish("push-off", goes.code, { endpoint: "https://hall.example/x" })).status).toBe(400);
      expect(await lines()).toHaveLength(2);
      for (const _ of [1, 2])
        expect(await wish("push-off", goes.code, { endpoint })).toMatchObject({ status: 200, body: { ok: true } });
      expect(await lines()).toEqual([first]);
    } finally {
      await other.stop();
    }
  });

  it("outlives the hub sealed on its disk, and goes with the ticket", async () => {
    const other = await runPhoneOffice({ settings: { ...demonstrationOffice, hardware: [], phone } });
    try {
      const file = join(other.dataDir, "pushes");
      const lines = async () => (await readFile(file, "utf8")).split("\n").filter((line) => line !== "");
      const [stays, goes] = [await other.take(), await other.take()];
      for (const { code } of [stays, goes]) {
        const body = { subscription, language: "vi" };
        expect((await other.http("POST", `/api/phone/${code}/push`, { body })).status).toBe(200);
      }
      const before = await lines();
      expect(before).toHaveLength(2);
      for (const line of before)
        for (const text of ["fcm", stays.label])
          expect(Buffer.from(line, "base64").toString("latin1")).not.toContain(text);
      // Half a line, as a power cut may leave it, takes nothing else along.
      await other.restart(() => writeFile(file, `${before.join("\n")}\n${before[0]?.slice(0, 40)}`));
      // Not one that leaves: for a while it may be called after all.
      const { client } = await other.signIn("ha");
      expect(await client.send({ type: "cancelTicket", ticket: goes.id, reason: "Nhầm" })).toMatchObject({ ok: true });
      await expectSoon(lines).toEqual([before[0]]);
    } finally {
      await other.stop();
    }
  });
});
