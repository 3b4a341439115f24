import type { HardwareCondition } from "#contract/hardware.ts";
import type { PadAction } from "#contract/jobs.ts";
import type { Text } from "#contract/text.ts";
import type { PrintFailure } from "#contract/ticket.ts";

const conditions: Record<HardwareCondition, Text> = {
  ready: { vi: "sẵn sàng", en: "ready" },
  offline: { vi: "không kết nối được", en: "can not be reached" },
  paperOut: { vi: "hết giấy", en: "out of paper" },
  paperLow: { vi: "sắp hết giấy", en: "paper is low" },
  coverOpen: { vi: "nắp đang mở", en: "the cover is open" },
  jam: { vi: "kẹt giấy hoặc kẹt dao cắt", en: "paper or cutter jam" },
  stalled: { vi: "không nhận dữ liệu", en: "takes no data" },
  fault: { vi: "máy báo lỗi", en: "reports a fault" },
};

const padKeys: Record<PadAction, Text> = {
  next: { vi: "Gọi tiếp (1)", en: "next (1)" },
  recall: { vi: "Gọi lại (2)", en: "recall (2)" },
  missed: { vi: "Vắng mặt (3)", en: "missed (3)" },
  finish: { vi: "Kết thúc (4)", en: "finish (4)" },
};

/** What the check says, in the order people read: Vietnamese first. */
export const words = {
  printed: (condition: HardwareCondition): Text => ({
    vi: `đã in trang thử, ${conditions[condition].vi}`,
    en: `test page printed, ${conditions[condition].en}`,
  }),
  notPrinted: (reason: PrintFailure): Text =>
    reason === "unconfirmed"
      ? { vi: "không rõ trang thử đã ra hết chưa, xin nhìn máy in", en: "part of the test page may be out: look at it" }
      : { vi: `không in được: ${conditions[reason].vi}`, en: `not printed: ${conditions[reason].en}` },
  lit: (lamps: number): Text => ({
    vi: `đã bật lần lượt ${lamps} đèn, xin nhìn bàn phím`,
    en: `${lamps} lamps lit in turn: look at them`,
  }),
  shown: (address: number): Text => ({
    vi: `đã hiện số quầy ${address}, xin nhìn bảng`,
    en: `shows its counter, ${address}: look at it`,
  }),
  opened: { vi: "mở được", en: "opens" },
  scanned: (letters: number): Text => ({
    vi: `đã quét được một mã ${letters} ký tự`,
    en: `scanned a code of ${letters} characters`,
  }),
  padKeys,
  key: (key: number): Text => ({ vi: `phím ${key}`, en: `key ${key}` }),
  pressed: (keys: { seen: Text[]; missing: Text[]; stray: { asked: Text; came: Text }[] }): Text => {
    const { seen, missing, stray } = keys;
    const list = (texts: Text[], language: keyof Text) => texts.map((text) => text[language]).join(", ");
    const vi = [
      ...(seen.length > 0 ? [`đã thấy ${list(seen, "vi")}`] : []),
      ...(missing.length > 0 ? [`không thấy ${list(missing, "vi")}`] : []),
      ...stray.map(({ asked, came }) => `khi chờ ${asked.vi} lại thấy ${came.vi}`),
    ];
    const en = [
      ...(seen.length > 0 ? [`${list(seen, "en")} seen`] : []),
      ...(missing.length > 0 ? [`${list(missing, "en")} not seen`] : []),
      ...stray.map(({ asked, came }) => `${came.en} came for ${asked.en}`),
    ];
    return { vi: vi.join("; "), en: en.join("; ") };
  },
  notScanned: { vi: "không quét được mã nào", en: "nothing was scanned" },
  away: (why: string): Text => ({ vi: `không mở được: ${why}`, en: "can not be opened" }),
  taken: {
    vi: "chương trình khác đang dùng cổng này: xin tắt máy chủ hoặc máy gắn thiết bị (npm run agent) ở đây rồi thử lại",
    en: "another program has this port: stop the hub or the agent here, then try again",
  },
  running: (agent: string | null, pid: number | null): string => {
    const process = pid === null ? "" : ` (pid ${pid})`;
    const [vi, en, unit] =
      agent === null
        ? ["Máy chủ", "The hub", "mot-cua"]
        : [`Máy gắn thiết bị “${agent}”`, `The agent “${agent}”`, "mot-cua-agent"];
    return (
      `${vi} đang chạy trên máy này${process}: trang thử sẽ lẫn vào phiếu của người dân. Chưa thử gì. ` +
      `Xin dừng trước (Ctrl+C, hoặc systemctl stop ${unit}), thử, rồi chạy lại.\n` +
      `${en} runs on this machine${process}: the test page would come among the office's tickets. Nothing was tried. ` +
      `Stop it first (Ctrl+C, or systemctl stop ${unit}), check, and start it again.\n`
    );
  },
  noSettings: (path: string): string =>
    `Không có tệp cấu hình ${path}. Máy chủ giữ tệp này trong thư mục DATA_DIR: xin chạy lại với DATA_DIR của máy chủ ` +
    `(DATA_DIR=/var/lib/mot-cua npm run devices:check) hoặc với --settings. Ở máy khác, chép office.json sang trước. Chưa thử gì.\n` +
    `There is no settings file ${path}. The hub keeps it in its DATA_DIR: run this again with the hub's DATA_DIR ` +
    `(DATA_DIR=/var/lib/mot-cua npm run devices:check) or with --settings. On another PC, copy office.json there first. Nothing was tried.\n`,
  noSuchAgent: (agent: string, named: readonly string[]): string => {
    const list = named.map((name) => `“${name}”`).join(", ");
    const [vi, en] =
      named.length === 0
        ? [
            "Mọi thiết bị gắn ở máy chủ: chạy lệnh này ở đó, không có --agent.",
            "All of it hangs off the hub: run this there, without --agent.",
          ]
        : [`Cấu hình có: ${list}.`, `The settings name ${list}.`];
    return (
      `Không thiết bị nào trong cấu hình có "agent": "${agent}". ${vi} Chưa thử gì.\n` +
      `No hardware of the settings has "agent": "${agent}". ${en} Nothing was tried.\n`
    );
  },
  lost: { vi: "mất kết nối khi đang thử", en: "lost while it was checked" },
  virtual: { vi: "thiết bị ảo, không có gì để thử", en: "virtual: nothing to check" },
  elsewhere: (agent: string | null): Text =>
    agent === null
      ? {
          vi: "gắn ở máy chủ: chạy lệnh này ở đó, không có --agent",
          en: "hangs off the hub: run this there, without --agent",
        }
      : {
          vi: `gắn ở máy “${agent}”: chạy lệnh này ở đó với --agent`,
          en: `hangs off “${agent}”: run this there, with --agent`,
        },
  hidHeads: (devices: number): Text =>
    devices === 0
      ? { vi: "Không có thiết bị USB HID nào đang cắm.", en: "No USB HID device is plugged in." }
      : { vi: "Thiết bị USB HID đang cắm:", en: "USB HID devices plugged in:" },
  nothing: { vi: "Tệp cấu hình không có thiết bị nào.", en: "The settings list no hardware." },
  heads: {
    device: "Thiết bị / Device",
    connection: "Kết nối / Connection",
    model: "Kiểu / Model",
    result: "Kết quả / Result",
    ms: "ms",
  },
  pressNow: (name: string, key: Text, seconds: number): string =>
    `${name}: xin bấm ${key.vi} trong ${seconds} giây / press ${key.en} within ${seconds} seconds\n`,
  scanNow: (name: string): string =>
    `${name}: xin quét một mã bất kỳ trong 30 giây / scan any code within 30 seconds\n`,
} satisfies Record<string, Text | string | Record<string, string | Text> | ((...args: never[]) => Text | string)>;
