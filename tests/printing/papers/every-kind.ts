import type { Occasion, PaperKind } from "../../../server/dossier/forms/occasion.ts";
import type { PaperSource } from "../../../server/dossier/forms/source.ts";
import { aLeg, aSource, at, officer, receiptOccasion } from "./builders.ts";

const later = at("2026-11-30 14:20");
const reason = "Giấy chứng sinh ghi sai ngày sinh của trẻ so với tờ khai";

const occasions: Record<PaperKind, Occasion> = {
  receipt: receiptOccasion,
  supplement: {
    kind: "supplement",
    at: later,
    by: officer,
    reason,
    lacks: [
      { component: "2", what: "Giấy chứng sinh: bản chính có xác nhận của cơ sở y tế" },
      { component: null, what: "Tờ khai: sửa ngày sinh của trẻ, ký lại" },
    ],
  },
  refusal: { kind: "refusal", at: later, by: officer, reason },
  apology: {
    kind: "apology",
    draft: false,
    at: later,
    by: officer,
    from: at("2026-11-27 08:05"),
    to: at("2026-12-04 08:05"),
    reason: "Cần xác minh thông tin tại cơ sở y tế nơi trẻ sinh ra, cơ sở chưa trả lời",
  },
  stop: { kind: "stop", at: later, by: officer, reason },
  control: { kind: "control", at: at("2026-11-23 08:05"), by: officer },
};

const handed = { at: at("2026-11-23 09:00"), by: officer };
const route = [
  aLeg("Phòng Kinh tế xã Đông Hải", {
    due: at("2026-11-25 17:00"),
    handed,
    taken: { at: at("2026-11-23 09:40"), by: officer, receiver: "Trần Văn Ước" },
    done: { at: at("2026-11-25 10:00"), punctuality: "onTime" },
  }),
  aLeg("Chi nhánh Văn phòng đăng ký đất đai khu vực Thái Thụy", {
    level: "province",
    due: at("2026-11-26 17:00"),
    handed: { at: at("2026-11-25 10:00"), by: officer },
  }),
];

/** One dossier's paper of each kind, as it would be in the life of a dossier. */
export function aPaperOf(kind: PaperKind): PaperSource {
  return aSource(occasions[kind], kind === "control" ? { route } : {});
}
