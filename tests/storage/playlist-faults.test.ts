import { describe, expect, it } from "vitest";
import type { Office } from "#contract/office.ts";
import { usualPlaylist } from "#contract/playlist.ts";
import { checkOffice } from "../../server/storage/lowdb/office-text.ts";
import { anOffice } from "./offices.ts";
import { told } from "./told.ts";

const [item] = usualPlaylist;
const faultsOf = (change: object): string[] => {
  const checked = checkOffice({ ...anOffice(), ...change } as Office, null);
  return told(checked);
};
const withItem = (change: object) => faultsOf({ playlist: [{ ...item, ...change }] });

describe("faults of the playlist and the look", () => {
  it("are none in what is shown as a rule", () => {
    expect(faultsOf({ playlist: usualPlaylist, look: { lacquer: "#0a4a75", emblem: null } })).toEqual([]);
  });

  it.each([
    [{ zones: ["lau-9"] }, 'playlist[0].zones[0] (mục chiếu "procedures"): không có khu vực chờ "lau-9" trong zones'],
    [{ fromDay: "2026-02-30" }, 'playlist[0].fromDay (mục chiếu "procedures"): không có ngày 2026-02-30 trên lịch'],
    [
      { fromDay: "2026-12-02", toDay: "2026-12-01" },
      'playlist[0].toDay (mục chiếu "procedures"): ngày đầu phải không sau ngày cuối',
    ],
    [{ toDay: "2/9/2026" }, 'playlist[0].toDay (mục chiếu "procedures"): cần năm-tháng-ngày, ví dụ "2026-09-02"'],
    [{ seconds: 2 }, 'playlist[0].seconds (mục chiếu "procedures"): nhỏ hơn mức cho phép là 5'],
  ])("of %j are named with their place", (change, sentence) => {
    expect(withItem(change)).toEqual([sentence]);
  });

  it("are told of a file by another name than the hub gave it, and of an id used twice", () => {
    const picture = { ...item, kind: "image", name: "Ảnh", file: "anh.jpg", codes: undefined, atATime: undefined };
    const { codes, atATime, ...plain } = picture;
    expect([codes, atATime]).toEqual([undefined, undefined]);
    expect(faultsOf({ playlist: [plain] })).toEqual([expect.stringContaining("cần tên tệp mà máy chủ đã nhận")]);
    expect(faultsOf({ playlist: [item, item] })).toEqual([expect.stringContaining("đã dùng ở playlist[0]")]);
  });

  it("are told of a colour that is none, or on which not everything can be read", () => {
    expect(faultsOf({ look: { lacquer: "đỏ", emblem: null } })).toEqual([expect.stringContaining("cần mã màu")]);
    expect(faultsOf({ look: { lacquer: "#ff9900", emblem: null } })).toEqual([
      expect.stringContaining("màu này quá nhạt"),
    ]);
  });
});
