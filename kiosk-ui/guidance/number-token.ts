import { englishNumber } from "#contract/english-number.ts";
import { phraseClip, wordsIn } from "#contract/phrase.ts";
import { vietnameseNumber } from "#contract/vietnamese-number.ts";
import type { ClipFolder } from "#contract/voice.ts";
import type { Sounded, Speaking } from "./aloud.ts";

/** Words that stand between numbers and are on no screen: each has a clip in both languages. */
export const betweenNumbers = {
  vi: { to: "đến", hour: "giờ", half: "rưỡi", day: "ngày", month: "tháng", dash: "gạch ngang", dot: "dấu chấm" },
  en: { to: "to", hour: "o'clock", half: "and a half", day: "day", month: "month", dash: "dash", dot: "dot" },
} as const;

const withinMs = 10;
const digitMs = 70;
const partMs = 120;
const largestRead = 999_999;

/**
 * A number as it stands on a screen, as people read it: `25`, `8.000`, `3–5`, `2,5`, `07:30`, `08:40–08:50`, `24/11`, a
 * ticket's `A025`, a single letter. Null for what is none of these.
 */
export function numberToken(token: string, speaking: Speaking): Sounded[] | null {
  const range = /^([\d:.,]+)[–-]([\d:.,]+)$/.exec(token);
  if (range?.[1] && range[2]) {
    const [from, to] = [numberToken(range[1], speaking), numberToken(range[2], speaking)];
    return from && to && [...from, said("to", speaking), ...to];
  }
  const clock = /^(\d{1,2}):(\d{2})$/.exec(token);
  if (clock) return clockOf(Number(clock[1]), Number(clock[2]), speaking);
  const date = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(token);
  if (date) {
    const [day, month] = [read(Number(date[1]), speaking), read(Number(date[2]), speaking)];
    return [said("day", speaking), ...day, said("month", speaking), ...month];
  }
  const half = /^(\d+)[.,]5$/.exec(token);
  if (half) return [...read(Number(half[1]), speaking), said("half", speaking)];
  if (/^\d{1,3}([.,]\d{3})+$/.test(token)) return read(Number(token.replace(/[.,]/g, "")), speaking);
  const label = /^([A-ZĐ]{1,2})(\d+)$/.exec(token);
  if (label?.[1] && label[2]) {
    const whole = speaking.tickets === "whole";
    return [
      ...spelled(label[1], speaking),
      ...(whole ? read(Number(label[2]), speaking) : spelled(label[2], speaking)),
    ];
  }
  if (/^\d+$/.test(token)) {
    return token.length > 1 && token.startsWith("0") ? spelled(token, speaking) : read(Number(token), speaking);
  }
  // A code is spelled, the marks within it too.
  return /^\p{L}$|^(?=.*\d)[\p{Lu}\d.-]+$/u.test(token) ? spelled(token, speaking) : null;
}

/** Letters and digits one by one. */
export function spelled(text: string, speaking: Speaking): Sounded[] {
  return [...text.toLowerCase()].map((one) => {
    if (one === "-") return said("dash", speaking);
    if (one === ".") return said("dot", speaking);
    const name = /\d/.test(one) ? one : one === "đ" ? "letter-dd" : `letter-${one}`;
    return { folder: numbers(speaking), name, pauseMs: digitMs };
  });
}

function read(number: number, speaking: Speaking): Sounded[] {
  if (number > largestRead) return spelled(String(number), speaking);
  const names = speaking.language === "vi" ? vietnameseNumber(number) : englishNumber(number);
  return names.map((name) => ({ folder: numbers(speaking), name, pauseMs: withinMs }));
}

/** In Vietnamese "7 giờ 30"; in English "7 30", and "7 o'clock". */
function clockOf(hour: number, minute: number, speaking: Speaking): Sounded[] {
  const isWhole = minute === 0;
  const hours = read(hour, speaking);
  if (speaking.language === "en")
    return isWhole ? [...hours, said("hour", speaking)] : [...hours, ...spelledMinutes(minute, speaking)];
  return [...hours, said("hour", speaking), ...(isWhole ? [] : read(minute, speaking))];
}

function spelledMinutes(minute: number, speaking: Speaking): Sounded[] {
  return minute < 10 ? [...spelled("o", speaking), ...read(minute, speaking)] : read(minute, speaking);
}

function said(word: keyof (typeof betweenNumbers)["vi"], speaking: Speaking): Sounded {
  const folder: ClipFolder = speaking.language === "vi" ? "guide-vi" : "guide-en";
  return { folder, name: phraseClip(wordsIn(betweenNumbers[speaking.language][word])), pauseMs: partMs };
}

function numbers({ language, region }: Speaking): ClipFolder {
  if (language === "en") return "en";
  return region === "north" ? "vi-north" : "vi-south";
}
