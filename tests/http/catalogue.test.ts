import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WantedProcedure } from "#contract/catalogue.ts";
import type { ImportJob, PublicCatalogue } from "#contract/catalogue-import.ts";
import { unversioned } from "../dossier/catalogue/arbitrary.ts";
import { aProcedure } from "../dossier/catalogue/builders.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { soon } from "../soon.ts";

let office: OfficeUnderTest;
let admin = "";
let officer = "";
beforeAll(async () => {
  office = await runOffice();
  admin = (await office.signIn("khanh")).cookie;
  officer = (await office.signIn("huong")).cookie;
});
afterAll(() => office.stop());

const found = async (q: string) =>
  (await office.http("GET", `/api/catalogue?q=${encodeURIComponent(q)}`)).body as PublicCatalogue;

async function check(text: string | Buffer, cookie = admin): Promise<ImportJob> {
  const response = await fetch(`${office.url}/api/catalogue/imports?name=tthc.csv`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", cookie },
    body: new Uint8Array(Buffer.from(text)),
  });
  expect(response.status).toBe(200);
  return settled(((await response.json()) as ImportJob).id);
}

async function settled(id: string): Promise<ImportJob> {
  const look = async () => {
    const job = (await office.http("GET", `/api/catalogue/imports/${id}`, { cookie: admin })).body as ImportJob;
    expect(["bad", "ready", "applied", "failed"]).toContain(job.progress.state);
    return job;
  };
  return soon(look);
}

const apply = (id: string, missing: "keep" | "abolish" = "keep") =>
  office.http("POST", `/api/catalogue/imports/${id}/apply`, { cookie: admin, body: { missing } });

describe("the catalogue over HTTP", () => {
  it("is read and searched by anybody, without marks", async () => {
    const { procedures, updatedAt } = await found("dang ky khai sinh");
    expect(procedures[0]).toMatchObject({ code: "1.001193", open: true, version: 1, effectiveFrom: "2026-07-01" });
    expect(updatedAt).toBeGreaterThan(0);
    expect((await found("khong co thu tuc nay")).found).toBe(0);
  });

  it("is changed by administrators only", async () => {
    for (const cookie of [officer, ""]) {
      const refused = { status: cookie === "" ? 401 : 403 };
      const edit = { procedure: unversioned(aProcedure({})), basedOn: 1 };
      expect(await office.http("POST", "/api/catalogue/procedures", { cookie, body: edit })).toMatchObject(refused);
      const response = await fetch(`${office.url}/api/catalogue/imports?name=a`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream", cookie },
        body: new Uint8Array(60_000),
      });
      expect(response.status).toBe(refused.status);
      expect(await office.http("GET", "/api/catalogue/coverage", { cookie })).toMatchObject(refused);
    }
  });

  it("gives an export that, imported, changes nothing", async () => {
    for (const format of ["csv", "json"]) {
      const file = await fetch(`${office.url}/api/catalogue/export?format=${format}`, { headers: { cookie: admin } });
      const job = await check(Buffer.from(await file.arrayBuffer()));
      expect(job.progress).toMatchObject({ state: "ready", diff: { added: [], changed: [], missing: [] } });
    }
  });

  it("names every bad line, and applies nothing of such a file", async () => {
    const csv = [
      "Mã thủ tục;Tên thủ tục;Lĩnh vực;Cấp;Thời hạn;Phí;Ngày hiệu lực",
      "1.990001;Thủ tục đúng;Hộ tịch;xã;3 ngày làm việc;8000;01/07/2026",
      "1.990001;Thủ tục trùng;Hộ tịch;xã;3 ngày làm việc;8000;01/07/2026",
      "1.990002;;Hộ tịch;huyện;3 tuần;theo quy định;31/02/2026",
    ].join("\r\n");
    const job = await check(csv);
    if (job.progress.state !== "bad") throw new Error(job.progress.state);
    expect(job.progress.faults.map(({ line, column }) => [line, column])).toEqual([
      [3, "Mã thủ tục"],
      [4, "Tên thủ tục"],
      [4, "Cấp"],
      [4, "Thời hạn"],
      [4, "Phí"],
      [4, "Ngày hiệu lực"],
    ]);
    expect(await apply(job.id)).toMatchObject({ status: 409, body: { code: "importNotReady" } });
    expect((await found("1.990001")).found).toBe(0);
  });

  it("applies a good file once, shows it, and keeps what was", async () => {
    const heading = "Mã thủ tục;Tên thủ tục;Lĩnh vực;Cấp;Thời hạn;Phí;Ngày hiệu lực";
    const job = await check(`${heading}\n1.990003;Thử nghiệm;Hộ tịch;xã;3 ngày làm việc;8000;01/07/2026`);
    expect(job.progress).toMatchObject({ state: "ready", diff: { added: [{ line: 2, code: "1.990003" }] } });
    expect(await apply(job.id)).toMatchObject({ status: 200 });
    expect((await settled(job.id)).progress).toEqual({ state: "applied", versions: 1, unchanged: 0 });
    expect(await apply(job.id)).toMatchObject({ status: 409 });
    expect((await found("thu nghiem")).procedures[0]).toMatchObject({ code: "1.990003", version: 1, open: false });
  });

  it("takes an edit as a new version from its day, refuses an edit of an older one, and tells the history", async () => {
    const [now] = (await found("1.990003")).procedures;
    if (!now) throw new Error("not imported");
    const { version: _version, open: _open, ...wanted } = now;
    const edit = (change: Partial<WantedProcedure>, basedOn: number) =>
      office.http("POST", "/api/catalogue/procedures", {
        cookie: admin,
        body: { procedure: { ...wanted, ...change }, basedOn },
      });
    const future = "2199-01-01" as WantedProcedure["effectiveFrom"];
    expect(await edit({ feeVnd: 9_000, effectiveFrom: future }, 1)).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect(await edit({ feeVnd: 9_500 }, 1)).toMatchObject({ status: 409, body: { code: "catalogueChanged" } });
    expect(await edit({}, 2)).toMatchObject({ status: 409, body: { code: "catalogueUnchanged" } });
    const early = "2020-01-01" as WantedProcedure["effectiveFrom"];
    expect(await edit({ feeVnd: 1, effectiveFrom: early }, 2)).toMatchObject({ body: { code: "catalogueTooEarly" } });
    expect((await found("1.990003")).procedures[0]).toMatchObject({ feeVnd: 8_000, version: 1 });
    const history = await office.http("GET", "/api/catalogue/procedures/1.990003", { cookie: officer });
    expect(history.body).toMatchObject([
      { procedure: { version: 1, feeVnd: 8_000 }, until: future, source: "import" },
      { procedure: { version: 2, feeVnd: 9_000 }, until: null, source: "edit" },
    ]);
    expect((await office.http("GET", "/api/catalogue/procedures/9.999999", { cookie: officer })).status).toBe(404);
  });

  it("counts what is open here against what is published", async () => {
    const { body } = await office.http("GET", "/api/catalogue/coverage", { cookie: admin });
    expect(body).toMatchObject({ all: { open: 53, published: 82 }, unpublished: [] });
  });

  it("is still there after a restart", async () => {
    await office.restart();
    expect((await found("1.990003")).procedures[0]).toMatchObject({ feeVnd: 8_000, version: 1 });
    admin = (await office.signIn("khanh")).cookie;
  });

  it("reaches the kiosk without anybody typing it again", async () => {
    const [birth] = (await found("1.001193")).procedures;
    if (!birth) throw new Error("no birth");
    const { version, open: _open, ...wanted } = birth;
    const procedure = { ...wanted, shortName: { vi: "Khai sinh mới", en: "" }, effectiveFrom: (await found("")).day };
    await office.http("POST", "/api/catalogue/procedures", { cookie: admin, body: { procedure, basedOn: version } });
    const { client } = await office.pairDevice("kiosk");
    const shown = await new Promise((resolve) =>
      client.onView("office", ({ procedures }) =>
        resolve(procedures.find(({ code }) => code === "1.001193")?.shortName),
      ),
    );
    expect(shown).toEqual({ vi: "Khai sinh mới", en: "Register a birth" });
    expect(office.settings().office().procedures[0]?.shortName.vi).toBe("Đăng ký khai sinh");
  });
});

describe("the public page", () => {
  const page = async (query: string) => String((await office.http("GET", `/procedures${query}`)).body);

  it("lists what the office takes in, with dates, and needs no script", async () => {
    const text = await page("");
    expect(text).toContain("Cấp bản sao Trích lục hộ tịch");
    expect(text).toContain("Hiệu lực từ 01/07/2026");
    expect(text).not.toContain("1.990003");
    expect(text).not.toMatch(/<script|style=|\son\w+=/i);
    expect(await page("?all=1")).toContain("1.990003");
    expect(await page("?lang=en")).toContain("Published procedures");
  });

  it("says how many it found that are handed in elsewhere, also where these are all", async () => {
    const { found: all, procedures } = await found("khai sinh");
    const here = procedures.filter(({ open }) => open).length;
    expect(await page("?q=khai%20sinh")).toContain(
      `${here} thủ tục tiếp nhận tại đây, ${all - here} thủ tục nộp ở nơi khác.`,
    );
    expect(await page("?q=khai%20sinh&all=1")).toContain(`${all} thủ tục`);
    expect(await page("?q=khai%20sinh%20luu%20dong")).toContain("Có 1 thủ tục nộp ở nơi khác.");
  });

  it("is searched without marks and escapes what was typed", async () => {
    expect(await page("?q=ket%20hon")).toContain("1.000894");
    expect(await page("?q=ket%20hon")).not.toContain("1.000656");
    expect(await page(`?q=${encodeURIComponent('"><b>x')}`)).not.toContain("<b>x");
  });
});
