import type { PublicProcedure } from "#contract/catalogue-import.ts";

type Copies = Pick<PublicProcedure["components"][number], "original" | "certified" | "copy">;

/** Of cards and papers, what the screens of taking a number say: there from the first moment on. */
export const lookups = {
  strip: {
    drop: "Không phải của tôi",
    using: (masked: string) => `Đang dùng thẻ ${masked}`,
    joined: (masked: string) => `Kèm hồ sơ ${masked}`,
  },
  papers: {
    forms: "Mẫu tờ khai",
    optional: "nếu có",
    copies: ({ original, certified, copy }: Copies) =>
      [
        ...(original > 0 ? [`${original} bản chính`] : []),
        ...(certified > 0 ? [`${certified} bản chứng thực`] : []),
        ...(copy > 0 ? [`${copy} bản sao`] : []),
      ].join(", ") || "chỉ xuất trình",
    slip: {
      print: "In giấy này",
      again: "In lại",
      pending: "Đang in…",
      printed: "Mời ông/bà lấy giấy bên dưới.",
      failed: "Giấy không in được.",
      unconfirmed: "Chưa chắc giấy đã in.",
      tooMany: "Máy vừa in nhiều giấy. Xin thử lại sau ít phút.",
      noAnswer: "Máy chưa trả lời. Xin thử lại.",
      away: "Máy đang mất kết nối nên chưa in được giấy này.",
    },
  },
};
