import { type WrittenMoment, written, writtenDue } from "./clock-text.ts";
import type { PublicStatus } from "./dossier-views.ts";
import { weekdayText } from "./near-day.ts";
import type { EpochMs, Language } from "./text.ts";

/** How a dossier stands, in plain words: the same on the kiosk and on a phone. */
export interface SaidStatus {
  title: string;
  /** What it means and what happens next, a sentence or two each. */
  text: string[];
  /** `good`: there is something to collect; `act`: the person has to bring something, or is owed an apology. */
  tone: "good" | "act" | "quiet";
}

export interface StatusWords {
  draft: string;
  received: string;
  handling: string;
  supplementAsked: string;
  resultReady: string;
  returned: string;
  stopped: string;
  withdrawn: string;
  refused: string;
  due: (moment: string) => string;
  noDue: string;
  late: (moment: string) => string;
  lateNext: string;
  extended: string;
  agency: (name: string) => string;
  supplementNext: string;
  collect: Record<PublicStatus["collect"], string>;
  thanks: string;
  ended: string;
  draftNext: string;
}

const vi: StatusWords = {
  draft: "Hồ sơ đang được lập",
  received: "Hồ sơ đã được tiếp nhận",
  handling: "Hồ sơ đang được giải quyết",
  supplementAsked: "Hồ sơ cần bổ sung giấy tờ",
  resultReady: "Hồ sơ đã có kết quả",
  returned: "Đã trả kết quả",
  stopped: "Đã dừng giải quyết hồ sơ",
  withdrawn: "Hồ sơ đã được rút",
  refused: "Hồ sơ không được chấp nhận",
  due: (moment) => `Hẹn trả kết quả: ${moment}.`,
  noDue: "Hồ sơ này chưa có ngày hẹn trả.",
  late: (moment) => `Hồ sơ đã quá hẹn (${moment}). Chúng tôi xin lỗi ông/bà.`,
  lateNext:
    "Cơ quan giải quyết sẽ gửi ông/bà thư xin lỗi, nêu lý do và ngày hẹn mới. Ông/bà cũng có thể hỏi cán bộ tại quầy.",
  extended: "Ngày hẹn đã được dời lại, có thư xin lỗi kèm lý do.",
  agency: (name) => `Hiện đang ở: ${name}.`,
  supplementNext: "Thời gian chờ ông/bà bổ sung không tính vào thời hạn giải quyết.",
  collect: {
    counter: "Mời ông/bà đến nhận, mang theo giấy hẹn và giấy tờ tùy thân.",
    post: "Kết quả được gửi qua bưu chính đến địa chỉ ông/bà đã đăng ký.",
  },
  thanks: "Nếu có điều gì chưa đúng, xin hỏi cán bộ tại quầy.",
  ended: "Lý do ghi trong văn bản đã gửi ông/bà. Muốn biết thêm, xin hỏi cán bộ tại quầy.",
  draftNext: "Hồ sơ chưa được tiếp nhận. Xin hỏi cán bộ tại quầy.",
};

const en: StatusWords = {
  draft: "The dossier is being prepared",
  received: "The dossier has been received",
  handling: "The dossier is being handled",
  supplementAsked: "The dossier needs more papers",
  resultReady: "The result is ready",
  returned: "The result has been handed over",
  stopped: "Handling has been stopped",
  withdrawn: "The dossier was withdrawn",
  refused: "The dossier was not accepted",
  due: (moment) => `The result is due ${moment}.`,
  noDue: "This dossier has no due date yet.",
  late: (moment) => `The dossier is late: it was due ${moment}. We apologise.`,
  lateNext:
    "The office in charge will send you a letter of apology with the reason and a new date. You may also ask an officer at a counter.",
  extended: "The date was moved, with a letter of apology that gives the reason.",
  agency: (name) => `It is now with: ${name}.`,
  supplementNext: "The time until you bring them does not count.",
  collect: {
    counter: "Please come to collect it, with your receipt and your identity card.",
    post: "It is sent by post to the address you gave.",
  },
  thanks: "If anything is wrong with it, please ask an officer at a counter.",
  ended: "The reason is in the letter that was sent to you. To know more, please ask an officer at a counter.",
  draftNext: "It has not been received yet. Please ask an officer at a counter.",
};

export const statusWords: Record<Language, StatusWords> = { vi, en };

/**
 * @param status as `/api/status` and the kiosk are told it
 * @param language how moments are written
 * @param words of a further language, where there is one
 */
export function sayStatus(status: PublicStatus, language: Language, words = statusWords[language]): SaidStatus {
  const title = words[status.state];
  switch (status.state) {
    case "draft":
      return { title, text: [words.draftNext], tone: "quiet" };
    case "received":
    case "handling":
      return { title, text: running(status, words, language), tone: status.late ? "act" : "quiet" };
    case "supplementAsked":
      return { title, text: [words.supplementNext], tone: "act" };
    case "resultReady":
      return { title, text: [words.collect[status.collect]], tone: "good" };
    case "returned":
      return { title, text: [words.thanks], tone: "quiet" };
    case "stopped":
    case "withdrawn":
    case "refused":
      return { title, text: [words.ended], tone: "quiet" };
    default:
      return status.state satisfies never;
  }
}

function running({ due, late, extended, agency }: PublicStatus, words: StatusWords, language: Language): string[] {
  const moment = due === null ? null : said(writtenDue(due), language);
  return [
    ...(moment === null ? [words.noDue] : late ? [words.late(moment), words.lateNext] : [words.due(moment)]),
    ...(extended && !late ? [words.extended] : []),
    ...(agency === null ? [] : [words.agency(agency)]),
  ];
}

/** `16:00, thứ Sáu 27/11/2026`, in the office's own time. */
export function momentText(at: EpochMs, language: Language): string {
  return said(written(at), language);
}

function said({ day, clock }: WrittenMoment, language: Language): string {
  return `${clock}, ${weekdayText(day, language)}/${day.slice(0, 4)}`;
}
