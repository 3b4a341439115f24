import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { formKinds } from "#contract/dossier.ts";
import type { Day } from "#contract/ids.ts";
import { sizesOf } from "#contract/paper-size.ts";
import { formSetOn } from "../../../server/dossier/forms/form-sets.ts";
import { openPapers } from "../../../server/printing/papers/papers.ts";
import { anIntake, aParty, aProcedure, aSource, at, receiptOccasion } from "./builders.ts";
import { aPaperOf } from "./every-kind.ts";
import { fontsOf, pictureOf, textOf, wordsOf } from "./pdf-text.ts";
import { readCode128 } from "./read-code128.ts";

const papers = openPapers("/nonexistent");
const code = "H99.19-261123-0004";
const kinds = formKinds.filter((kind) => kind !== "register");
const every = kinds.flatMap((kind) => sizesOf[kind].map((size) => [kind, size] as const));
const read = async (...printed: Parameters<typeof papers.pdf>) =>
  (await textOf(await papers.pdf(...printed))).join(" ");

describe("every paper, in every size", () => {
  it.each(every)("%s on %s names the state, the agency, the person and the code", async (kind, size) => {
    const text = await read(aPaperOf(kind), size);
    expect(text).toContain("Đặng Thị Quỳnh Như");
    expect(text).toContain(code);
    expect(text).toContain("Thông tư số 03/2025/TT-VPCP");
    expect(text).toContain("ỦY BAN NHÂN DÂN XÃ ĐÔNG HẢI");
    if (size === "80mm") return;
    for (const head of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN",
      `Mẫu số ${formSetOn("2026-11-23" as Day).numbers[kind]} ban hành kèm theo`,
    ])
      expect(text).toContain(head);
  });

  it.each(every)("%s on %s keeps every letter on the page, and its own fonts in the file", async (kind, size) => {
    const pdf = await papers.pdf(aPaperOf(kind), size);
    const { width, height, boxes } = await wordsOf(pdf);
    expect(boxes.length).toBeGreaterThan(30);
    const edge = size === "80mm" ? 4 : 14;
    expect(boxes.filter(({ left, right }) => left < edge || right > width - edge)).toEqual([]);
    expect(boxes.filter(({ top, bottom }) => top < edge / 2 || bottom > height - edge / 2)).toEqual([]);
    const fonts = await fontsOf(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ embedded, subset }) => !embedded || !subset)).toEqual([]);
  });

  // Longer ones are set smaller so as to fit one page.
  const heads = every.filter(([, size]) => size !== "80mm");
  const settings = [
    { set: formSetOn("2025-06-30" as Day), more: 6 },
    { set: formSetOn("2026-11-23" as Day), more: 0 },
    { set: formSetOn("2026-11-23" as Day), more: 14 },
  ];
  it.each(heads)("%s on %s never breaks the state's name or its motto, in either form set", async (kind, size) => {
    const paper = aPaperOf(kind);
    for (const { set, more } of settings.filter((one) => one.set.numbers[kind] !== null)) {
      const reason = `Chờ${" và chờ trả lời".repeat(more)}`;
      const occasion = "reason" in paper.occasion ? { ...paper.occasion, reason } : paper.occasion;
      const { boxes } = await wordsOf(await papers.pdf({ ...paper, set, occasion }, size));
      for (const first of ["CỘNG", "Độc"]) {
        const from = boxes.findIndex(({ text }) => text === first);
        const line = boxes.slice(from, from + 8);
        const said = line.map(({ text }) => text).join(" ");
        expect(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]).toContain(said);
        expect(new Set(line.map(({ top }) => Math.round(top))).size).toBe(1);
      }
    }
  });

  it.each(every)("%s on %s is the same file each time", async (kind, size) => {
    const [one, other] = [await papers.pdf(aPaperOf(kind), size), await papers.pdf(aPaperOf(kind), size)];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  const address = "https://mot-cua.xa-dong-hai.hung-yen.gov.vn";
  it.each([
    ["receipt", "a4", 300, null, code],
    ["receipt", "a5", 200, address, `${address}/tra-cuu?ma=${code}`],
    ["receipt", "80mm", 203, address, `${address}/tra-cuu?ma=${code}`],
    ["control", "a5", 200, null, code],
  ] as const)(
    "%s on %s at %i dpi has the code as bars for a scanner, and as a square for a phone (%s)",
    async (kind, size, dpi, publicUrl, said) => {
      const picture = await pictureOf(await papers.pdf({ ...aPaperOf(kind), publicUrl }, size), dpi);
      const isDark = (x: number, y: number) => (picture.data[(y * picture.width + x) * 4] ?? 255) < 128;
      expect(readCode128({ width: picture.width, height: picture.height, isDark })).toBe(code);
      expect(jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data).toBe(said);
    },
  );
});

describe("the receipt", () => {
  it("has all that the form asks for", async () => {
    const text = await read(aPaperOf("receipt"), "a4");
    for (const said of [
      `Số: ${code}/TNHS`,
      "Đông Hải, ngày 23 tháng 11 năm 2026",
      "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
      "(nộp trực tiếp)",
      "Địa chỉ: Số 5, thôn Đông Thượng, xã Đông Hải, tỉnh Hưng Yên",
      "Số điện thoại: 0912 000 017",
      "Thư điện tử: mau@example.vn",
      "Số căn cước/hộ chiếu/mã số thuế: 001190000017",
      "Nội dung yêu cầu giải quyết: Đăng ký khai sinh cho con là Đặng Gia Hưng",
      "Thủ tục đăng ký khai sinh (mã 1.001193)",
      "2. Số lượng hồ sơ: 01 (bộ)",
      "theo quy định: 03 ngày làm việc",
      "4. Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 23 tháng 11 năm 2026",
      "5. Thời gian trả kết quả giải quyết hồ sơ: 08 giờ 05 phút, ngày 27 tháng 11 năm 2026",
      "6. Đăng ký nhận kết quả: tại Bộ phận Một cửa",
      "50.000 đồng (Năm mươi nghìn đồng), đã nộp, biên lai số 0001234",
      "NGƯỜI NỘP HỒ SƠ",
      "NGƯỜI TIẾP NHẬN HỒ SƠ",
      "Nguyễn Thị Hường",
    ])
      expect(text).toContain(said);
    for (const left of ["Danh sách", "hẹn lần đầu", "Số trang", "……"]) expect(text).not.toContain(left);
  });

  it("says of each component how many originals, certified copies and copies were handed in", async () => {
    const [text] = await textOf(await papers.pdf(aPaperOf("receipt"), "a4"), "byLine");
    for (const row of [
      "1 Tờ khai đăng ký khai sinh theo mẫu 1",
      "2 Giấy chứng sinh 1",
      "3 Giấy chứng nhận kết hôn của cha, mẹ 1 2",
    ])
      expect(text).toContain(row);
  });

  it("fits one page of A5", async () => {
    expect(await textOf(await papers.pdf(aPaperOf("receipt"), "a5"))).toHaveLength(1);
  });

  it("lists several applicants, and lets the representative sign", async () => {
    const applicants = ["Lê Văn Út", "Phạm Thị Ửng", "Hồ Ngọc Ẩn"].map((name) => aParty(name));
    const intake = anIntake({ applicants, representative: aParty("Trịnh Đại Diện", { idNumber: "001190000018" }) });
    const text = await read(aSource(receiptOccasion, { intake }), "a4");
    expect(text).toContain("Ông (Bà)/tổ chức: Trịnh Đại Diện");
    expect(text).toContain("mã số thuế: 001190000018");
    expect(text).toContain("Chủ hồ sơ: Lê Văn Út và 2 người khác");
    expect(text).toContain("Danh sách 3 chủ hồ sơ:");
    for (const { name } of applicants) expect(text).toContain(`${name} 15/01/1990 001190000017`);
  });

  it("of chứng thực has its own columns", async () => {
    const procedure = { ...aProcedure, field: { id: "chung-thuc", name: { vi: "Chứng thực", en: "" } } };
    const text = await read(aSource(receiptOccasion, {}, { procedure }), "a4");
    for (const head of ["Số trang", "Số bản giấy", "Ký bản điện tử"]) expect(text).toContain(head);
    expect(text).toContain("3 Giấy chứng nhận kết hôn của cha, mẹ 3");
    expect(text).not.toContain("Bản photo");
    const paper = { component: "3", count: { original: 0, certified: 0, copy: 5 }, pages: 12, electronic: 2 };
    const [counted] = await textOf(
      await papers.pdf(aSource(receiptOccasion, { intake: anIntake({ papers: [paper] }) }, { procedure }), "a4"),
      "byLine",
    );
    expect(counted).toContain("1 Giấy chứng nhận kết hôn của cha, mẹ 12 5 2");
  });

  it("of what came online is signed by the receiver alone", async () => {
    const text = await read(aSource(receiptOccasion, { intake: anIntake({ channel: "online" }) }), "a4");
    expect(text).toContain("(nộp trực tuyến)");
    expect(text).not.toContain("NGƯỜI NỘP HỒ SƠ");
    expect(text).toContain("NGƯỜI TIẾP NHẬN HỒ SƠ");
  });

  it("says the promise that stands now, and what the first one was", async () => {
    const clock = { state: "running", deadline: { kind: "workingTime", due: at("2026-12-04 08:05") } } as const;
    const text = await read(aSource(receiptOccasion, { clock }), "a4");
    expect(text).toContain("trả kết quả giải quyết hồ sơ: 08 giờ 05 phút, ngày 04 tháng 12 năm 2026");
    expect(text).toContain("(Thời gian hẹn lần đầu: 08 giờ 05 phút, ngày 27 tháng 11 năm 2026)");
  });

  it("with almost nothing known leaves out what it does not know", async () => {
    const bare = aParty("Ô Ê", { idNumber: null, birth: null, address: null, phone: null, email: null });
    const intake = anIntake({ applicants: [bare], summary: null, papers: [], notifyPhone: null });
    const text = await read(aSource(receiptOccasion, { intake }, { procedure: null }), "a4");
    expect(text).toContain("Nội dung yêu cầu giải quyết: 1.001193");
    for (const gone of ["Địa chỉ", "Số điện thoại:", "Thư điện tử", "mã số thuế"]) expect(text).not.toContain(gone);
  });

  it("goes on over pages with fifty people and names without end, its heads on each, and loses nobody", async () => {
    const names = Array.from(
      { length: 50 },
      (_one, index) => `Người thứ ${index} ${"Dài".repeat(index % 9 === 0 ? 40 : 1)}`,
    );
    const intake = anIntake({ applicants: names.map((name) => aParty(name)) });
    const pdf = await papers.pdf(aSource(receiptOccasion, { intake }), "a4");
    const pages = await textOf(pdf);
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      if (at === 0 || !/Người thứ \d+/.test(page)) continue;
      expect(page).toContain("Họ và tên/Tên tổ chức");
      expect(page.startsWith(`${at + 1} Mã hồ sơ: ${code}`)).toBe(true);
    }
    const all = pages.join(" ");
    for (let index = 0; index < 50; index += 1) expect(all).toContain(`Người thứ ${index} `);
    expect(all.match(/Dài/g)?.length).toBeGreaterThanOrEqual(names.join("").match(/Dài/g)?.length ?? 0);
    const signed = pages.findIndex((page) => page.includes("NGƯỜI NỘP HỒ SƠ"));
    expect(signed).toBe(pages.length - 1);
    const { width, boxes } = await wordsOf(pdf);
    expect(boxes.filter(({ right }) => right > width - 40)).toEqual([]);
  });
});

describe("the form set", () => {
  it("is the one of the day the dossier was received", async () => {
    const received = {
      at: at("2025-06-30 09:00"),
      day: "2025-06-30" as Day,
      by: { ...aSource(receiptOccasion).dossier.opened.by },
    };
    const old = aSource(receiptOccasion, { received });
    expect(await read(old, "a4")).toContain("Mẫu số 01 ban hành kèm theo Thông tư số 01/2018/TT-VPCP");
    const control = aPaperOf("control");
    const slip = { ...control, dossier: { ...control.dossier, received }, set: formSetOn(received.day) };
    expect(await read(slip, "a4")).toContain("Mẫu số 05 ban hành");
    expect(await read(control, "a4")).toContain("Mẫu số 06 ban hành");
    const apology = aPaperOf("apology");
    expect(await read({ ...apology, set: formSetOn(received.day) }, "a4")).toContain(
      "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
    );
    expect(await read(apology, "a4")).toContain("GIA HẠN THỜI GIAN GIẢI QUYẾT HỒ SƠ");
  });
});

describe("the other papers", () => {
  it("supplement: what is missing, why, and whom to ask", async () => {
    const text = await read(aPaperOf("supplement"), "a4");
    for (const said of [
      "1 Giấy chứng sinh: bản chính có xác nhận của cơ sở y tế",
      "2 Tờ khai: sửa ngày sinh của trẻ, ký lại",
      "Lý do: Giấy chứng sinh ghi sai ngày sinh",
      "liên hệ với Nguyễn Thị Hường, số điện thoại 1022",
      "NGƯỜI HƯỚNG DẪN",
    ])
      expect(text).toContain(said);
  });

  it("refusal and stop: the reason, and who answers for it", async () => {
    const refusal = await read(aPaperOf("refusal"), "a4");
    expect(refusal).toContain(
      "không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau: Giấy chứng sinh ghi sai",
    );
    expect(refusal).toContain("NGƯỜI TỪ CHỐI");
    const stop = await read(aPaperOf("stop"), "a4");
    expect(stop).toContain("dừng giải quyết hồ sơ nêu trên từ ngày 30 tháng 11 năm 2026");
    expect(stop).toContain("THỦ TRƯỞNG CƠ QUAN");
  });

  it("apology: the promise that was broken, why, and the new one", async () => {
    const text = await read(aPaperOf("apology"), "a4");
    expect(text).toContain("Thời gian hẹn trả kết quả: 08 giờ 05 phút, ngày 27 tháng 11 năm 2026.");
    expect(text).toContain("Lý do: Cần xác minh thông tin");
    expect(text).toContain("sẽ trả kết quả vào: 08 giờ 05 phút, ngày 04 tháng 12 năm 2026.");
    expect(text).not.toContain("DỰ THẢO");
  });

  it("apology of a late dossier that nobody extended: a draft that says so, with the cause left to write", async () => {
    const pdf = await papers.pdf(aSource({ kind: "apology", draft: true, due: at("2026-11-27 08:05") }), "a4");
    const text = (await textOf(pdf)).join(" ");
    expect(text).toContain("DỰ THẢO");
    // And across the whole page in grey.
    const { data } = await pictureOf(pdf, 50);
    expect(data.filter((value, index) => index % 4 === 0 && value === 0xe6).length).toBeGreaterThan(3_000);
    expect(text).toContain("Lý do: ………");
    expect(text).toContain("… giờ … phút, ngày … tháng … năm …");
    expect(text).toContain("hẹn trả kết quả: 08 giờ 05 phút, ngày 27 tháng 11 năm 2026");
  });

  it("control slip: every hand-over with its time, who took it, and how time was kept", async () => {
    const text = await read(aPaperOf("control"), "a4");
    for (const said of [
      "1. Giao: Ủy ban nhân dân xã Đông Hải 2. Nhận: Phòng Kinh tế xã Đông Hải",
      "1. Giao: 09:00 23/11/2026, Nguyễn Thị Hường",
      "2. Nhận: 09:40 23/11/2026, Trần Văn Ước",
      "Đúng hạn",
      "hạn 17:00 25/11/2026",
      "Chi nhánh Văn phòng đăng ký đất đai khu vực Thái Thụy",
    ])
      expect(text).toContain(said);
  });
});
