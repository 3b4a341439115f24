import type { Words } from "../said.ts";

/** Names of letters as they are said in an office. */
const letters: Words = {
  "letter-a": "a",
  "letter-b": "bê",
  "letter-c": "xê",
  "letter-d": "dê",
  "letter-dd": "đê",
  "letter-e": "e",
  "letter-f": "ép phờ",
  "letter-g": "gờ",
  "letter-h": "hát",
  "letter-i": "i",
  "letter-j": "gi",
  "letter-k": "ca",
  "letter-l": "lờ",
  "letter-m": "mờ",
  "letter-n": "nờ",
  "letter-o": "o",
  "letter-p": "pê",
  "letter-q": "quy",
  "letter-r": "rờ",
  "letter-s": "sờ",
  "letter-t": "tê",
  "letter-u": "u",
  "letter-v": "vê",
  "letter-w": "vê kép",
  "letter-x": "ích xì",
  "letter-y": "i dài",
  "letter-z": "dét",
};

const everywhere: Words = {
  "please-number": "Xin mời số",
  "to-counter": "đến quầy số",
  priority: "ưu tiên",
  "0": "không",
  "1": "một",
  "2": "hai",
  "3": "ba",
  "4": "bốn",
  "5": "năm",
  "6": "sáu",
  "7": "bảy",
  "8": "tám",
  "9": "chín",
  ten: "mười",
  tens: "mươi",
  "one-after-tens": "mốt",
  "four-after-tens": "tư",
  "five-after-ten": "lăm",
  hundred: "trăm",
  ...letters,
};

export const viNorth: Words = { ...everywhere, "no-ten": "linh", thousand: "nghìn" };

export const viSouth: Words = { ...everywhere, "no-ten": "lẻ", thousand: "ngàn" };
