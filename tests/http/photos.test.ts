import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccountSummary, mostPhotoBytes } from "#contract/people.ts";
import { aPng, chunk } from "../auth/pictures.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
let admin: string;
let hoa: { cookie: string; account: string };
let screen: string;

beforeAll(async () => {
  office = await runOffice();
  admin = (await office.signIn("khanh")).cookie;
  const { cookie, me } = await office.signIn("hoa");
  hoa = { cookie, account: me.account };
  screen = (await office.pairDevice("keypad")).token;
});
afterAll(() => office.stop());

const path = () => `${office.url}/api/accounts/${hoa.account}/photo`;
const put = (body: Uint8Array, cookie = admin, type = "image/png") =>
  fetch(path(), { method: "PUT", headers: { cookie, "content-type": type }, body: Buffer.from(body) });
const get = (headers: Record<string, string>) => fetch(path(), { headers });
const asScreen = () => ({ authorization: `Bearer ${screen}` });
const code = async (response: Response) => ((await response.json()) as { code: string }).code;

async function listed(): Promise<string | null | undefined> {
  const { body } = await office.http("GET", "/api/accounts", { cookie: admin });
  return AccountSummary.array()
    .parse(body)
    .find(({ account }) => account === hoa.account)?.photo;
}

describe("an officer's photo", () => {
  it("is nothing at first, also to a screen that may ask", async () => {
    expect((await get(asScreen())).status).toBe(204);
    expect(await listed()).toBeNull();
  });

  it("is set by an administrator, and seen without anything beside the picture by screens and people", async () => {
    const response = await put(aPng(6, 6, [chunk("tEXt", "GPS 21.0285 105.8542")]), admin, "image/jpeg");
    expect(response.status).toBe(204);
    for (const headers of [asScreen(), { cookie: hoa.cookie }]) {
      const seen = await get(headers);
      expect(seen.status).toBe(200);
      // What it is, its bytes said, not the one who sent it.
      expect(seen.headers.get("content-type")).toBe("image/png");
      expect(seen.headers.get("x-content-type-options")).toBe("nosniff");
      expect(new Uint8Array(await seen.arrayBuffer())).toEqual(aPng(6, 6));
    }
  });

  it("is not sent again to whoever has it, and is after it was replaced", async () => {
    const first = (await get(asScreen())).headers.get("etag") ?? "";
    expect(first).toBe(`"${await listed()}"`);
    expect((await get({ ...asScreen(), "if-none-match": first })).status).toBe(304);
    await put(aPng(7, 7));
    const again = await get({ ...asScreen(), "if-none-match": first });
    expect([again.status, again.headers.get("etag")]).toEqual([200, `"${await listed()}"`]);
    expect(again.headers.get("etag")).not.toBe(first);
  });

  it("is nobody's who shows no token, a wrong one, or none that is left", async () => {
    for (const authorization of ["Bearer made-up", "Bearer ", `Basic ${screen}`, screen]) {
      expect((await get({ authorization })).status).toBe(401);
    }
  });

  it("outlives a restart of the hub", async () => {
    const before = await listed();
    await office.restart();
    expect(await listed()).toBe(before);
    expect((await get(asScreen())).status).toBe(200);
  });

  it("is refused when it is too large, no picture, or nobody's, and the one before stays", async () => {
    const before = await listed();
    const large = await put(new Uint8Array(mostPhotoBytes + 1));
    expect([large.status, await code(large)]).toEqual([413, "photoTooLarge"]);
    const script = await put(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
    expect([script.status, await code(script)]).toEqual([400, "badPhoto"]);
    const type = await put(aPng(6, 6), admin, "image/svg+xml");
    expect(type.status).toBe(415);
    const nobody = await fetch(`${office.url}/api/accounts/00000000-0000-4000-8000-000000000000/photo`, {
      method: "PUT",
      headers: { cookie: admin, "content-type": "image/png" },
      body: Buffer.from(aPng(6, 6)),
    });
    expect([nobody.status, await code(nobody)]).toEqual([404, "noSuchAccount"]);
    expect((await put(aPng(6, 6), hoa.cookie)).status).toBe(403);
    const elsewhere = await fetch(path(), {
      method: "PUT",
      headers: { cookie: admin, "content-type": "image/png", origin: "http://elsewhere.example" },
      body: Buffer.from(aPng(6, 6)),
    });
    expect(elsewhere.status).toBe(403);
    expect(await listed()).toBe(before);
  });

  it("of the largest size is taken by its own route, and a command's route takes no more than before", async () => {
    const filler = chunk("tEXt", "x".repeat(mostPhotoBytes - aPng(6, 6).length - 12));
    expect(aPng(6, 6, [filler])).toHaveLength(mostPhotoBytes);
    expect((await put(aPng(6, 6, [filler]))).status).toBe(204);
    const other = await fetch(`${office.url}/api/sessions`, {
      method: "POST",
      headers: { "content-type": "image/png" },
      body: Buffer.alloc(20_000),
    });
    expect(other.status).toBe(413);
  });

  it("is gone once it is removed", async () => {
    const { status } = await office.http("DELETE", `/api/accounts/${hoa.account}/photo`, { cookie: admin });
    expect(status).toBe(204);
    expect((await get(asScreen())).status).toBe(204);
    expect(await listed()).toBeNull();
  });
});
