/** What a phone says of a call while its page sleeps. */
export const vi = {
  called: (label: string, counter: number) => `Số ${label}: mời đến quầy ${counter}`,
  come: "Xin đến ngay, cán bộ đang đợi.",
};

export type PhoneNotes = typeof vi;
