import { describe, expect, it } from "vitest";
import { reason } from "../dossier/life/builders.ts";
import { aParty } from "../dossier/retention/people.ts";
import { aDesk, hoa, huong } from "./desk.ts";

const an = aParty("001190000017");
const binh = aParty("001190000018", "Phạm Thị Bình");
const admin = { account: huong.account, name: "Quản trị" };

describe("all that is held about one person", () => {
  it("comes out of every dossier that names them, however the number is written, and nothing of others with it", async () => {
    const desk = await aDesk();
    const own = await desk.received(an, { notifyPhone: "0911111111" });
    const both = await desk.received(an, { applicants: [binh, an], notifyPhone: "0922222222" });
    const brought = await desk.draft(binh, { representative: { ...an, address: "nơi khác" } });
    await desk.received(binh);
    await desk.intake.unmask(own.id, "gọi hẹn trả", huong);
    const found = await desk.intake.about("001 190 000 017", "đơn số 12/2026", admin);
    expect(found.dossiers.map(({ id }) => id).sort()).toEqual([own.id, both.id, brought.id].sort());
    const of = (id: string) => found.dossiers.find((dossier) => dossier.id === id);
    expect(of(own.id)).toMatchObject({
      code: own.code,
      notifyPhone: "0911111111",
      written: [{ as: "applicant", data: an }],
    });
    expect(of(own.id)?.looks.map(({ reason: why }) => why)).toContain("gọi hẹn trả");
    expect(of(both.id)?.notifyPhone).toBeNull();
    expect(of(brought.id)?.written).toMatchObject([{ as: "representative", data: { address: "nơi khác" } }]);
    expect(JSON.stringify(found)).not.toMatch(/Phạm Thị Bình|001190000018|0922222222/);
  });

  it("is itself on record, in each dossier that was looked at", async () => {
    const desk = await aDesk();
    const { id } = await desk.received(an);
    await desk.intake.about("001190000017", "đơn số 12/2026", admin);
    const again = await desk.intake.about("001190000017", "đơn số 13/2026", admin);
    expect(again.dossiers[0]?.looks.at(-1)).toEqual({
      at: desk.clock.now,
      officerName: "Quản trị",
      reason: "đơn số 12/2026",
    });
    expect((await desk.store.unmasks(id)).at(-1)?.officer).toBe(admin.account);
  });

  it("is nothing for a number that nobody here has, and all of it where one moment brought more than a page", async () => {
    const desk = await aDesk();
    expect((await desk.intake.about("034085001234", "đơn", admin)).dossiers).toEqual([]);
    for (let count = 0; count < 70; count += 1) await desk.draft(an);
    expect((await desk.intake.about("001190000017", "đơn", admin)).dossiers).toHaveLength(70);
  });
});

describe("an erasure", () => {
  it("takes an ended dossier away for good, and leaves that it was, by whom and why", async () => {
    const desk = await aDesk();
    const { id, revision } = await desk.received(an);
    const why = "theo yêu cầu của chủ thể";
    expect(await desk.intake.erase(id, why, admin)).toMatchObject({ ok: false, refusal: { code: "notEnded" } });
    await desk.ask(id, revision, { type: "withdraw", reason });
    expect(await desk.intake.erase(id, why, admin)).toEqual({ ok: true, unsent: 0 });
    expect(await desk.intake.sheet(id, hoa)).toBeNull();
    expect((await desk.intake.find("nguyen van an")).lines).toEqual([]);
    expect((await desk.store.unmasks(id)).at(-1)).toMatchObject({ officer: admin.account, at: desk.clock.now });
    expect(await desk.intake.erase(id, why, admin)).toMatchObject({ ok: false, refusal: { code: "noSuchDossier" } });
  });
});
