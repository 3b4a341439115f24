import { beforeEach, describe, expect, it } from "vitest";
import type { DossierId } from "#contract/ids.ts";
import { aParty } from "../dossier/retention/people.ts";
import { aDesk, type Desk, hoa, huong } from "./desk.ts";

const office = "Công ty trách nhiệm hữu hạn một thành viên Thương mại Dịch vụ Hoàng Đức Đông Hải";

let desk: Desk;
let ids: Record<"an" | "linh" | "company", DossierId>;
let code: string | null;
beforeEach(async () => {
  desk = await aDesk();
  const an = await desk.received({ ...aParty("001190000017", "Nguyễn Văn Đạt"), phone: "0912 345 621" });
  const linh = await desk.draft(aParty("C1234567", "Trần Thị Ngọc Linh"), {
    representative: { ...aParty("034085001234", "Đặng H'Ngơi Niê"), phone: "+84 987 654 321" },
  });
  const company = await desk.draft({ ...aParty("0101234567-001", office), kind: "business", birth: null });
  ids = { an: an.id, linh: linh.id, company: company.id };
  code = an.code;
});

const find = async (typed: string) => {
  const { by, lines } = await desk.intake.find(typed);
  const name = (id: DossierId) => Object.entries(ids).find(([, one]) => one === id)?.[0];
  return [by, ...lines.map(({ id }) => name(id))];
};

describe("a dossier is found", () => {
  it("by its code, however it is typed", async () => {
    expect(code).toBe("H99.19-261123-0001");
    expect(await find(code ?? "")).toEqual(["code", "an"]);
    expect(await find(` ${code?.toLowerCase()} `)).toEqual(["code", "an"]);
    expect(await find("H99.19-261123-0002")).toEqual(["code"]);
  });

  it("by its code without the agency, and by its number of today alone", async () => {
    expect(await find("261123-0001")).toEqual(["code", "an"]);
    expect(await find("261123 - 0001")).toEqual(["code", "an"]);
    expect(await find("0001")).toEqual(["code", "an"]);
    for (const none of ["261122-0001", "261123-0002", "0002"]) expect((await find(none)).slice(1)).toEqual([]);
    desk.clock.now += 86_400_000;
    expect(await find("0001")).toEqual(["name"]);
    expect(await find("261123-0001")).toEqual(["code", "an"]);
  });

  it.each([
    ["001190000017", "an"],
    ["001 190 000 017", "an"],
    ["001.190.000.017", "an"],
    ["001190-000017", "an"],
    ["c1234567", "linh"],
    ["C 1234567", "linh"],
    ["034085001234", "linh"],
    ["0101234567-001", "company"],
    ["0101234567001", "company"],
  ])("by the ID number of an applicant or of whoever handed it in, written %s", async (typed, who) => {
    expect(await find(typed)).toEqual(["idNumber", who]);
  });

  it.each([
    ["0912345621", "an"],
    ["0912 345 621", "an"],
    ["+84912345621", "an"],
    ["(+84) 912-345-621", "an"],
    ["84912345621", "an"],
    ["0987654321", "linh"],
  ])("by a phone number, written %s", async (typed, who) => {
    expect(await find(typed)).toEqual(["phone", who]);
  });

  it.each([
    ["nguyen van dat", "an"],
    ["Đạt Nguyễn", "an"],
    ["DAT", "an"],
    ["ngọc linh", "linh"],
    ["tran linh", "linh"],
    ["h'ngoi", "linh"],
    ["nie dang", "linh"],
    ["hoang duc dong hai", "company"],
    ["Công ty Hoàng Đức", "company"],
    [office.toUpperCase(), "company"],
    [office.normalize("NFD"), "company"],
  ])("by a name, without marks and in any order: %s", async (typed, who) => {
    const found = await find(typed);
    // Not neighbours and more than two of a long name: `docs/personal-data.md` says that these are not indexed together.
    expect(found).toEqual(typed === "Công ty Hoàng Đức" ? ["name"] : ["name", who]);
  });

  it.each(["nguyen van dan", "ngu", "…", "999999999999", "0900000000", "X0000000"])(
    "by nothing that it has not: %s",
    async (typed) => {
      expect((await find(typed)).slice(1)).toEqual([]);
    },
  );

  it("and shown masked, newest first, fifty at a time", async () => {
    for (let more = 0; more < 55; more += 1) {
      desk.clock.now += 1_000;
      await desk.draft(aParty(`0011900001${String(more).padStart(2, "0")}`, "Nguyễn Thị Mơ"));
    }
    const { lines, more } = await desk.intake.find("mo nguyen");
    expect([lines.length, more]).toEqual([50, true]);
    expect(lines[0]?.applicant).toBe("Nguyễn T•• M••");
    expect(lines.map(({ changedAt }) => changedAt)).toEqual(
      lines.map(({ changedAt }) => changedAt).toSorted((a, b) => b - a),
    );
  });

  it("by the name that stands in it now, not by one that was mended", async () => {
    const sheet = await desk.intake.sheet(ids.linh, hoa);
    if (!sheet) throw new Error();
    const { intake, revision } = sheet.dossier;
    const applicants = [aParty("C1234567", "Trần Thị Ngọc Lan")];
    await desk.ask(ids.linh, revision, { type: "saveIntake", intake: { ...intake, applicants } });
    expect(await find("ngoc linh")).toEqual(["name"]);
    expect(await find("ngoc lan")).toEqual(["name", "linh"]);
  });

  it("with the name of an organisation as it is, and a person's masked", async () => {
    const found = await Promise.all(["0101234567-001", "001190000017"].map((typed) => desk.intake.find(typed)));
    expect(found.flatMap(({ lines }) => lines.map(({ applicant }) => applicant))).toEqual([office, "Nguyễn V•• Đ••"]);
    const sheet = await desk.intake.sheet(ids.company, huong);
    expect(sheet?.masked).toBe(true);
    expect(sheet?.dossier.intake.applicants[0]).toMatchObject({ name: office, idNumber: "0101••••••••01" });
  });
});
