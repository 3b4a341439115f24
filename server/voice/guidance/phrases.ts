import { en as answersEn } from "./answers.en.ts";
import { vi as answersVi } from "./answers.vi.ts";
import { en as broughtEn } from "./brought.en.ts";
import { vi as broughtVi } from "./brought.vi.ts";
import { en as ticketsEn } from "./tickets.en.ts";
import { vi as ticketsVi } from "./tickets.vi.ts";

/** All that the kiosk's guidance may say in the project's own words, by language. */
export const phrases: Readonly<Record<"vi" | "en", readonly string[]>> = {
  vi: [...ticketsVi, ...broughtVi, ...answersVi],
  en: [...ticketsEn, ...broughtEn, ...answersEn],
};
