/** Reasons that the program itself writes into the record of looks. The record is kept in Vietnamese, as officers write it. */
export const words = {
  received: "Tiếp nhận hồ sơ",
  receivedAtCounter: (label: string) => `Tiếp nhận tại quầy, số ${label}`,
  printed: (paper: string) => `In giấy: ${paper}`,
  printedRegister: (paper: string, from: string, to: string) => `In giấy: ${paper} từ ${from} đến ${to}`,
};
