import type { TicketId, TicketLabel } from "#contract/ids.ts";
import type { Text } from "#contract/text.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import type { TicketSlipInput } from "../../server/printing/ticket-slip.ts";

export const both = (vi: string, en = vi): Text => ({ vi, en });

const procedure = known(demonstrationOffice.procedures.find(({ code }) => code === "1.001193"));
const service = known(demonstrationOffice.services.find(({ id }) => id === procedure.service));

function known<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("the demonstration has lost the registration of births");
  return part;
}

/** A025 of a Monday morning, Vietnamese, with nine people ahead. */
export function aTicket(change: Partial<TicketSlipInput> = {}): TicketSlipInput {
  return {
    office: demonstrationOffice,
    service,
    procedure,
    ticket: "dong-hai.2026-11-23.A025" as TicketId,
    link: null,
    label: "A025" as TicketLabel,
    language: "vi",
    words: null,
    issuedAt: Date.parse("2026-11-23T08:24:00+07:00"),
    askedAt: Date.parse("2026-11-23T08:24:00+07:00"),
    appointment: null,
    ahead: 9,
    wait: { fromMinutes: 16, toMinutes: 24 },
    counters: [2, 3],
    isPriority: false,
    copy: 1,
    ...change,
  };
}

/** Names of sixty letters and more, a word that fits no line, many counters. */
export function aLongTicket(): TicketSlipInput {
  const name = "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất do chuyển nhượng";
  return aTicket({
    office: {
      name: both("Trung tâm Phục vụ hành chính công thành phố trực thuộc tỉnh Thừa Thiên Huế"),
      place: both("Phường Nguyễn Nghiêm Ễ Ậ Ử Ỵ, Huế"),
      complaints: "1022 hoặc đường dây nóng 0234 3 888 888 (giờ hành chính)",
    },
    service: { name: both("Đất đai, môi trường, xây dựng và phát triển nông thôn mới nâng cao") },
    procedure: { shortName: both(name), bring: [both("KhúcKhuỷuKhôngCóDấuCách".repeat(4)), both(name)] },
    ticket: "dong-hai.2026-11-23.UT1025" as TicketId,
    label: "UT1025" as TicketLabel,
    counters: [1, 3, 5, 7, 9, 11, 13, 15],
    copy: 3,
  });
}
