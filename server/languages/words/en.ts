import type { Words } from "./vi.ts";

export const en: Words = {
  fileName:
    "the file's name must be a language code of two or three small letters, such as tyz.json; this file is not used",
  comesAlong: "Vietnamese and English come with the software; this file is not used",
  noFile: (code) =>
    `languages: there is no file words/${code}.json in the data folder; this language can not be used yet`,
  kioskNotOffered: (code) => `kiosk.language: "${code}" can not be chosen; kiosks begin in Vietnamese`,
};
