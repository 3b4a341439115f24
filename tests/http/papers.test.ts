import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#contract/calendar.ts";
import type { DossierCommand } from "#contract/dossier.ts";
import { DossierReply, type DossierSheet } from "#contract/dossier-views.ts";
import { aParty } from "../dossier/retention/people.ts";
import { officeToday } from "../office-clock.ts";
import { textOf } from "../printing/papers/pdf-text.ts";
import { unzip } from "../printing/papers/unzip.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
let [officer, supervisor, admin] = ["", "", ""];
beforeAll(async () => {
  office = await runOffice({ config: { requestsPerMinute: 100_000 } });
  officer = (await office.signIn("hoa")).cookie;
  supervisor = (await office.signIn("ha")).cookie;
  admin = (await office.signIn("khanh")).cookie;
});
afterAll(() => office.stop());

async function file(path: string, cookie = officer) {
  const response = await fetch(office.url + path, { headers: { cookie } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get("content-type") ?? "";
  const problem = type.startsWith("application/json") ? JSON.parse(new TextDecoder().decode(bytes)) : null;
  return { status: response.status, headers: response.headers, bytes, problem };
}

function sheetOf(body: unknown): DossierSheet {
  const reply = DossierReply.parse(body);
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code} ${reply.refusal.detail ?? ""}`);
  return reply.sheet;
}

async function step({ dossier }: DossierSheet, command: DossierCommand): Promise<DossierSheet> {
  const body = { id: randomUUID(), revision: dossier.revision, command };
  return sheetOf((await office.http("POST", `/api/dossiers/${dossier.id}/steps`, { cookie: officer, body })).body);
}

async function draft(name: string): Promise<DossierSheet> {
  // A residence confirmation: one paper.
  const opening = { id: randomUUID(), ticket: null, procedure: "1.004222", useCard: false };
  const body = { command: randomUUID(), opening };
  const sheet = sheetOf((await office.http("POST", "/api/dossiers", { cookie: officer, body })).body);
  const papers = sheet.checklist.map(({ component, asked }) => ({ component, count: asked }));
  const { intake } = sheet.dossier;
  const applicants = [aParty("034085001234", name)];
  const fee = { ...intake.fee, state: "exempt" as const };
  return step(sheet, { type: "saveIntake", intake: { ...intake, applicants, papers, fee, channel: "direct" } });
}

const paper = ({ dossier }: DossierSheet, kind: string, size = "") =>
  file(`/api/dossiers/${dossier.id}/papers/${kind}${size && `?size=${size}`}`);

describe("papers over HTTP", () => {
  it("comes as a PDF to be shown, never kept, that names code, due date and components", async () => {
    const sheet = await step(await draft("Nguyễn Thị Ưởng"), { type: "receive" });
    for (const size of ["a4", "a5", "80mm"]) {
      const { status, headers, bytes } = await paper(sheet, "receipt", size);
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe("application/pdf");
      expect(headers.get("content-disposition")).toBe(`inline; filename="receipt-${size}.pdf"`);
      expect(headers.get("cache-control")).toBe("no-store");
      const text = (await textOf(bytes)).join(" ");
      expect(text).toContain(sheet.dossier.code);
      expect(text).toContain("Nguyễn Thị Ưởng");
      const day = sheet.dossier.clock && dayOf(sheet.dossier.clock.deadline.due);
      expect(text).toContain(`ngày ${day?.slice(8)} tháng ${Number(day?.slice(5, 7))}`);
      // What is only shown (xuất trình) does not lie in the folder.
      const handedIn = sheet.checklist.filter(({ count }) => count.original + count.certified + count.copy > 0);
      for (const { name } of handedIn) expect(text).toContain(name.vi.split(" ").slice(0, 4).join(" "));
    }
    expect((await paper(sheet, "control")).status).toBe(200);
  });

  it("follows the life of the dossier, and says in words why a paper is not there yet", async () => {
    const codeOf = async (sheet: DossierSheet, kind: string, size = "") => {
      const { status, problem } = await paper(sheet, kind, size);
      return status === 200 ? 200 : (problem?.code ?? status);
    };
    let sheet = await draft("Trần Văn Ẩn");
    expect((await paper(sheet, "receipt")).problem).toMatchObject({
      code: "paperNotReceived",
      sentence: { vi: "Hồ sơ chưa được tiếp nhận nên chưa có giấy này." },
    });
    expect(await codeOf(sheet, "supplement")).toBe("paperNoSupplement");
    const lacks = [{ component: null, what: "Bản sao sổ hộ khẩu cũ" }];
    sheet = await step(sheet, { type: "askSupplement", lacks, reason: "chưa đủ giấy tờ" });
    expect((await textOf((await paper(sheet, "supplement")).bytes))[0]).toContain("Bản sao sổ hộ khẩu cũ");

    sheet = await step(sheet, { type: "receive" });
    expect(await codeOf(sheet, "receipt")).toBe(200);
    for (const [kind, code] of [
      ["apology", "paperNotLate"],
      ["refusal", "paperNotRefused"],
      ["stop", "paperNotStopped"],
    ] as const)
      expect(await codeOf(sheet, kind)).toBe(code);
    sheet = await step(sheet, { type: "stop", reason: "người nộp không bổ sung" });
    expect((await textOf((await paper(sheet, "stop")).bytes))[0]).toContain("người nộp không bổ sung");
    expect(await codeOf(sheet, "stop", "a5")).toBe("paperNotInSize");
    expect((await paper(sheet, "stop", "a5")).problem.detail).toBe("a4");
    expect(await codeOf(sheet, "register")).toBe("badMessage");
    expect((await file(`/api/dossiers/${randomUUID()}/papers/receipt`)).status).toBe(404);
    expect((await file(`/api/dossiers/${sheet.dossier.id}/papers/receipt`, "")).status).toBe(401);
  });

  it("is on record: whoever is named can be told who printed what", async () => {
    const sheet = await step(await draft("Lê Thị Ánh"), { type: "receive" });
    await paper(sheet, "refusal");
    await paper(sheet, "receipt");
    const body = { idNumber: "034085001234", reason: "người dân yêu cầu" };
    const held = (await office.http("POST", "/api/subjects/export", { cookie: admin, body })).body;
    const reasons = JSON.stringify(held).match(/In giấy: [^"]*/g) ?? [];
    expect(reasons).toContain("In giấy: Giấy tiếp nhận hồ sơ và hẹn trả kết quả");
    // A paper that there was not shows nobody anything.
    expect(reasons.filter((reason) => reason.includes("từ chối"))).toEqual([]);
  });

  it("uses the office's wording as soon as its file is there, and tells the administrator of a fault in it", async () => {
    const sheet = await step(await draft("Vũ Đình Ô"), { type: "receive" });
    const folder = join(office.dataDir, "papers", "tt03-2025");
    await mkdir(folder, { recursive: true });
    const url = new URL("../../server/printing/papers/wording/tt03-2025/receipt.json", import.meta.url);
    const { default: usual } = await import(url.href, { with: { type: "json" } });
    await writeFile(join(folder, "receipt.json"), JSON.stringify({ ...usual, title: ["GIẤY HẸN CỦA TỈNH TA"] }));
    expect((await textOf((await paper(sheet, "receipt")).bytes))[0]).toContain("GIẤY HẸN CỦA TỈNH TA");
    await writeFile(join(folder, "receipt.json"), JSON.stringify({ ...usual, title: ["GIẤY {moi}"] }));
    expect((await textOf((await paper(sheet, "receipt")).bytes))[0]).toContain("GIẤY TIẾP NHẬN HỒ SƠ");
    const { body } = await office.http("GET", "/api/settings", { cookie: supervisor });
    expect(body).toEqual({
      faults: [
        {
          vi: "papers/tt03-2025/receipt.json: title.0: không có chỗ điền {moi} ở giấy này",
          en: "papers/tt03-2025/receipt.json: title.0: this paper has no placeholder {moi}",
        },
      ],
    });
  });
});

describe("the register over HTTP", () => {
  it("is for heads, as PDF and as a spreadsheet, with everybody received in its days", async () => {
    const sheet = await step(await draft("Hoàng Thị Ỷ"), { type: "receive" });
    const today = officeToday();
    const days = `from=${today}&to=${today}`;
    const pdf = await file(`/api/register.pdf?${days}`, supervisor);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    const text = (await textOf(pdf.bytes)).join(" ");
    expect(text).toContain("Hoàng Thị Ỷ");
    expect(text).toContain(sheet.dossier.code);
    const xlsx = await file(`/api/register.xlsx?${days}`, supervisor);
    expect(xlsx.headers.get("content-disposition")).toBe(`inline; filename="so-theo-doi-${today}-${today}.xlsx"`);
    expect(unzip(xlsx.bytes).get("xl/sharedStrings.xml")).toContain("Hoàng Thị Ỷ");
    expect(
      (await textOf((await file("/api/register.pdf?from=2020-01-01&to=2020-01-02", supervisor)).bytes))[0],
    ).not.toContain("Hoàng");
    expect((await file(`/api/register.pdf?${days}`, officer)).status).toBe(403);
  });

  it.each([
    ["from=2026-02-30&to=2026-03-01", "noSuchDay", "2026-02-30"],
    ["from=2026-03-02&to=2026-03-01", "daysBackwards", "2026-03-02 – 2026-03-01"],
    ["from=2024-01-01&to=2026-01-01", "tooManyDays", "2024-01-01 – 2026-01-01"],
    ["from=2024-01-01", "badMessage", "/to"],
  ])("says what is wrong with %s", async (days, code, detail) => {
    for (const kind of ["pdf", "xlsx"]) {
      const { status, problem } = await file(`/api/register.${kind}?${days}`, supervisor);
      expect([status, problem]).toMatchObject([400, { code, detail }]);
    }
  });
});
