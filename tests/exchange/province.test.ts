import { describe, expect, it } from "vitest";
import { aDesk } from "../intake/desk.ts";
import { soon } from "../soon.ts";
import { an, anExchange, aStandIn, drained, life, lifeStatuses, live, progressOf } from "./outside.ts";
import { aProvince } from "./province-settings.ts";

async function atWork() {
  const desk = await aDesk({ receivers: () => ["province"] });
  const standIn = await aStandIn();
  const settings = { province: aProvince(standIn.url), webhooks: [] };
  return { desk, standIn, settings };
}

describe("the province", () => {
  it("hears every step of a dossier once, in order, with the status of that step", async () => {
    const { desk, standIn, settings } = await atWork();
    // The whole life is over before anything is sent: what is told of a step is still the status of that step.
    const { code } = await live(desk);
    await anExchange(desk, () => settings);
    await drained(desk);
    expect(progressOf(standIn, code)).toEqual(lifeStatuses);
    expect(standIn.taken().map(({ entry }) => entry.repeats)).toEqual(Array(11).fill(0));
    expect(standIn.signedIn()).toBe(1);
  });

  it("gets the whole dossier as it is now, in the portal's fields", async () => {
    const { desk, standIn, settings } = await atWork();
    const { code, received } = await live(desk, life.slice(0, 3));
    await anExchange(desk, () => settings);
    await drained(desk);
    const [first, step] = standIn.taken();
    expect(first?.entry.service).toBe("DongBoHoSoMC");
    expect(first?.data).toMatchObject({
      MaHoSo: code,
      MaTTHC: "1.001193",
      ChuHoSo: an.name,
      LoaiDoiTuong: "1",
      MaDoiTuong: "001190000017",
      SoDienThoai: an.phone,
      TrangThaiHoSo: "5",
      HinhThuc: "0",
      NgayTra: "",
      DanhSachHoSoBoSung: [{ NoiDung: "Giấy chứng sinh bản chính", NgayTiepNhanBoSung: "" }],
    });
    const inVietnam = new Date((received?.at ?? 0) + 7 * 3_600_000).toISOString().replace(/\D/g, "").slice(0, 14);
    expect(first?.data).toMatchObject({ NgayTiepNhan: inVietnam });
    expect(step?.data).toMatchObject({ TrangThai: "2", NguoiXuLy: "Cán bộ Hoa", ThoiDiemXuLy: inVietnam });
  });

  it("is signed in to again when its session is over, and by four senders once", async () => {
    const { desk, standIn, settings } = await atWork();
    for (let number = 0; number < 8; number += 1) await live(desk, life.slice(0, 1));
    let expired = 0;
    standIn.behave(({ service }) => {
      if (service === "login" || expired > 0) return null;
      expired += 1;
      return { kind: "expired" };
    });
    await anExchange(desk, () => settings);
    await drained(desk);
    expect(expired).toBe(1);
    expect(standIn.signedIn()).toBe(2);
  });

  it("says where a dossier stands, and that it knows none", async () => {
    const { desk, standIn, settings } = await atWork();
    const { code } = await live(desk, life.slice(0, 2));
    const exchange = await anExchange(desk, () => settings);
    await drained(desk);
    if (code === null) throw new Error("no code");
    expect(await exchange.standing(code)).toEqual({ state: "known", status: 4 });
    expect(await exchange.standing(code.replace(/\d{4}$/, "9999") as typeof code)).toEqual({ state: "unknown" });
    standIn.behave(() => ({ kind: "refused", words: "Không có quyền" }));
    expect(await exchange.standing(code)).toEqual({ state: "refused", words: "[05] Không có quyền" });
    standIn.behave(() => ({ kind: "status", status: 503 }));
    expect(await exchange.standing(code)).toEqual({ state: "away", words: "HTTP 503" });
    await standIn.stop();
    expect((await exchange.standing(code)).state).toBe("away");
  });

  it("that forgot a dossier is given it anew before its next step, once", async () => {
    const { desk, standIn, settings } = await atWork();
    const dossier = await live(desk, life.slice(0, 1));
    const exchange = await anExchange(desk, () => settings);
    await drained(desk);
    await exchange.stop();
    const forgetful = await aStandIn();
    await desk.ask(dossier.id, dossier.revision, { type: "startHandling" });
    const after = { ...settings, province: aProvince(forgetful.url) };
    await anExchange(desk, () => after);
    await drained(desk);
    expect(forgetful.taken().map(({ entry }) => [entry.service, entry.status, entry.repeats])).toEqual([
      ["DongBoHoSoMC", 4, 0],
      ["CapNhatTienDoHoSoMC", 4, 0],
    ]);
    expect(progressOf(standIn, dossier.code)).toEqual([2]);
  });

  it("that will not know a dossier it was just given has refused the step", async () => {
    const { desk, standIn, settings } = await atWork();
    let given = 0;
    standIn.behave(({ service }) => {
      if (service === "DongBoHoSoMC") given += 1;
      return service === "CapNhatTienDoHoSoMC" ? { kind: "unknown" } : null;
    });
    await live(desk, life.slice(0, 1));
    const exchange = await anExchange(desk, () => settings);
    await soon(async () => expect((await exchange.view()).receivers[0]?.stuck).toBe(1));
    expect((await exchange.view()).notes[0]?.lastError).toMatch(/^\[404\] Không có hồ sơ/);
    expect(given).toBe(1);
  });

  it("is asked nothing where the settings name none", async () => {
    const { desk } = await atWork();
    const { code } = await live(desk, life.slice(0, 1));
    const exchange = await anExchange(desk, () => ({ province: null, webhooks: [] }));
    expect(code && (await exchange.standing(code))).toEqual({ state: "none" });
  });

  it("hears nothing of a draft, of a trip, or of a dossier that was erased meanwhile", async () => {
    const { desk, standIn, settings } = await atWork();
    await desk.draft(an);
    const { id } = await live(desk, life.slice(0, 1));
    await desk.store.eraseDossier(id);
    await anExchange(desk, () => settings);
    const { code } = await live(desk, life.slice(0, 1));
    await drained(desk);
    expect(standIn.taken().map(({ entry }) => entry.code)).toEqual([code, code]);
  });
});

describe("the stand-in", () => {
  const send = async (url: string, body: unknown) =>
    (await (await fetch(url, { method: "POST", body: JSON.stringify(body) })).json()) as Record<string, string>;

  it("lets nobody in without the password, nor with a session that is over", async () => {
    let now = 1_000;
    const standIn = await aStandIn({ now: () => now, sessionMs: 500, password: "đúng-mật-khẩu" });
    expect(await send(`${standIn.url}/login`, { username: "xa", password: "sai" })).toMatchObject({ error_code: "01" });
    const signed = await send(`${standIn.url}/login`, { username: "xa", password: "đúng-mật-khẩu" });
    const ask = {
      session: signed.session,
      madonvi: "H99",
      service: "TraCuuHoSo",
      MaGiaoDich: "",
      data: { MaHoSo: "x" },
    };
    expect(await send(standIn.url, ask)).toMatchObject({ error_code: "404" });
    expect(await send(standIn.url, { ...ask, session: "khác" })).toMatchObject({ error_code: "401" });
    now += 500;
    expect(await send(standIn.url, ask)).toMatchObject({ error_code: "401" });
  });

  it("names each wrong field and nothing that was in it", async () => {
    const standIn = await aStandIn();
    const { session } = await send(`${standIn.url}/login`, {
      username: "xa",
      password: "mat-khau-cua-tinh-dung-de-thu",
    });
    const data = { MaHoSo: "H99.19-261123-0001", ChuHoSo: "", LoaiDoiTuong: "9", La: "001190000017" };
    const said = await send(standIn.url, { session, madonvi: "H99", service: "DongBoHoSoMC", MaGiaoDich: "1", data });
    expect(said.error_code).toBe("02");
    for (const field of ["MaTTHC", "ChuHoSo", "LoaiDoiTuong", "NgayHenTra"])
      expect(said.error_message).toContain(field);
    expect(said.error_message).not.toContain("001190000017");
    expect(standIn.taken()).toEqual([]);
  });
});
