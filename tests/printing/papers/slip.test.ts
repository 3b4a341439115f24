import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import type { Intake } from "#contract/dossier.ts";
import { identify } from "#contract/identify/identify.ts";
import type { Bitmap } from "../../../devices/printer/bitmap.ts";
import { createRender } from "../../../devices/printer/render.ts";
import { composePaper } from "../../../server/printing/papers/compose.ts";
import { paperSlip } from "../../../server/printing/papers/paper-slip.ts";
import { openWordings } from "../../../server/printing/papers/wording/wordings.ts";
import { aPaperOf } from "./every-kind.ts";
import { readCode128 } from "./read-code128.ts";

const source = aPaperOf("receipt");
const wording = openWordings("/nonexistent").of(source.set.id, "receipt");
const slip = paperSlip(composePaper(source, wording));
const code = "H99.19-261123-0004";

describe("the receipt as a slip", () => {
  it("says who, what, until when, and which papers were handed in", () => {
    const texts = slip.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
    expect(texts).toContain("5. Thời gian trả kết quả giải quyết hồ sơ: 08 giờ 05 phút, ngày 27 tháng 11 năm 2026");
    expect(texts).toContain("Chủ hồ sơ: Đặng Thị Quỳnh Như");
    expect(texts).toContain("NGƯỜI TIẾP NHẬN HỒ SƠ: Nguyễn Thị Hường");
    expect(texts.filter((text) => text.startsWith("- "))).toEqual([
      "- Tờ khai đăng ký khai sinh theo mẫu (Bản chính: 1)",
      "- Giấy chứng sinh (Bản chính: 1)",
      "- Giấy chứng nhận kết hôn của cha, mẹ (Bản chứng thực: 1, Bản photo: 2)",
    ]);
  });

  it("numbers nothing but its own points, so that papers are not taken for points", () => {
    expect(slip.blocks.filter(({ kind }) => kind === "list")).toEqual([]);
  });

  it("asks to bring it along only of whoever comes for the result", () => {
    const saidWith = (returnBy: Intake["returnBy"]) => {
      const { dossier } = source;
      const posted = { ...source, dossier: { ...dossier, intake: { ...dossier.intake, returnBy } } };
      return JSON.stringify(paperSlip(composePaper(posted, wording)));
    };
    expect(saidWith({ kind: "counter" })).toContain("mang theo giấy này");
    const byPost = saidWith({ kind: "post", address: "Thôn Đông" });
    expect(byPost).toContain("Kết quả được gửi đến địa chỉ đã đăng ký");
    expect(byPost).not.toMatch(/mang theo|đến nhận kết quả/);
  });

  it("prints the due date bold", () => {
    const due = slip.blocks.find((block) => block.kind === "text" && block.text.startsWith("5. "));
    expect(due).toMatchObject({ weight: "bold" });
  });

  it("has a barcode and a QR code that are read off the dots of an 80 mm paper", async () => {
    const picture = await createRender()(slip, "80mm");
    expect(picture.width).toBe(576);
    const isDark = (x: number, y: number) => isBlack(picture, x, y);
    expect(readCode128({ width: picture.width, height: picture.height, isDark })).toBe(code);
    expect(jsQR(rgba(picture), picture.width, picture.height)?.data).toBe(code);
  });
});

it("leads a phone to its state where the office has an address, and every scanner still to its code", async () => {
  const linked = { ...source, publicUrl: "https://mot-cua.xa-dong-hai.hung-yen.gov.vn" };
  const printed = paperSlip(composePaper(linked, wording));
  const picture = await createRender()(printed, "80mm");
  const isDark = (x: number, y: number) => isBlack(picture, x, y);
  const scanned = jsQR(rgba(picture), picture.width, picture.height)?.data ?? "";
  expect(scanned).toBe(`${linked.publicUrl}/tra-cuu?ma=${code}`);
  expect(identify(scanned, { year: 2026 })).toMatchObject({ kind: "dossierCode", code });
  expect(readCode128({ width: picture.width, height: picture.height, isDark })).toBe(code);
  expect(printed.blocks.find(({ kind }) => kind === "code")).toMatchObject({ text: expect.stringContaining(code) });
});

function isBlack({ width, data }: Bitmap, x: number, y: number): boolean {
  return (((data[y * (width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
}

function rgba(picture: Bitmap): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(picture.width * picture.height * 4).fill(255);
  for (let dot = 0; dot < picture.width * picture.height; dot += 1)
    if (isBlack(picture, dot % picture.width, Math.floor(dot / picture.width))) pixels.fill(0, dot * 4, dot * 4 + 3);
  return pixels;
}
