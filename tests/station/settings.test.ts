import { expect, it } from "vitest";
import type { Language } from "#contract/text.ts";
import { checkOffice } from "../../server/storage/lowdb/office-text.ts";
import { anOffice } from "../storage/offices.ts";
import { told } from "../storage/told.ts";

/** What is said of an office whose printers are these, beside what is said of it anyway. */
function faults(printers: object[], language: Language = "vi"): string[] {
  const hardware = printers.map((printer, at) => ({
    id: `printer-${at + 1}`,
    kind: "printer",
    name: `Máy in ${at + 1}`,
    connection: { kind: "virtual" },
    model: "epson-text",
    paper: "80mm",
    ...printer,
  }));
  const checked = checkOffice({ ...anOffice(), hardware }, null);
  return told(checked, language);
}

it("kiosks have letters of their own, one kiosk for each agent", () => {
  expect(faults([{ awayPrefix: "X", agent: "a" }, { awayPrefix: "Y", agent: "b" }, { agent: "b" }])).toEqual([]);
});

it.each([
  [
    "a service's letter",
    [{ awayPrefix: "A", agent: "a" }],
    'hardware[0].awayPrefix (thiết bị "printer-1"): tiền tố "A" đã dùng ở services[0] (lĩnh vực "ho-tich")',
  ],
  [
    "another kiosk's letter",
    [
      { awayPrefix: "X", agent: "a" },
      { awayPrefix: "X", agent: "b" },
    ],
    'hardware[1].awayPrefix (thiết bị "printer-2"): tiền tố "X" đã dùng ở hardware[0] (thiết bị "printer-1")',
  ],
  [
    "a second kiosk of one agent",
    [
      { awayPrefix: "X", agent: "a" },
      { awayPrefix: "Y", agent: "a" },
    ],
    'hardware[1].awayPrefix (thiết bị "printer-2"): cùng tác tử với hardware[0] (thiết bị "printer-1"); mỗi tác tử chỉ giữ một kiosk chạy khi mất kết nối',
  ],
  [
    "an officer's printer",
    [{ awayPrefix: "X", counter: "q1" }],
    'hardware[0].awayPrefix (thiết bị "printer-1"): chỉ máy in của kiosk mới có chữ cái cho số cấp khi mất kết nối',
  ],
  [
    "a printer of the hub's own machine",
    [{ awayPrefix: "X" }],
    'hardware[0].awayPrefix (thiết bị "printer-1"): cần có agent: máy in nối vào chính máy chủ thì không in được khi máy chủ mất liên lạc',
  ],
  [
    "small letters",
    [{ awayPrefix: "x", agent: "a" }],
    'hardware[0].awayPrefix (thiết bị "printer-1"): cần một hoặc hai chữ in hoa từ A đến Z hoặc Đ, ví dụ "A"',
  ],
])("%s is told with its place", (_what, printers, sentence) => {
  expect(faults(printers)).toEqual([sentence]);
  expect(faults(printers, "en")).toHaveLength(1);
});
