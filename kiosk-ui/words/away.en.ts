import type { away as vi } from "./away.vi.ts";

export const away: typeof vi = {
  notice: "This kiosk is cut off from the office's system.",
  noticeText: "You can still take a number, and it is called in order of arrival.",
  out: "This kiosk has no numbers left for now",
  outText:
    "It is cut off from the office's system and has given all the numbers it held. Please ask an officer for a number.",
  shareAsk: "Please ask an officer.",
  waiting: "Waiting: not known",
  ahead: "Not known while cut off",
  expected: "Time not known yet",
  lookUpTitle: "This needs the office's system",
  lookUp: "The kiosk is cut off for now, so nothing can be looked up.",
  lookUpInstead: "You may take a number and ask an officer at the counter, or try again in a few minutes.",
  lookUpAsk: "Please ask an officer, or try again in a few minutes.",
  needs: "Needs connection",
};
