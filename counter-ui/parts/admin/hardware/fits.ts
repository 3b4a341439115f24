import type { ModelOf } from "./draft.ts";

/** Printers that are known to understand a model, as `devices/printer/profiles.ts` has them; null: anything that takes letters. */
export const fits: Record<ModelOf<"printer">, string | null> = {
  "escpos-raster":
    "Xprinter XP-N160II, XP-Q200; Epson TM-T20II, TM-T20III, TM-m30III; Bixolon SRP-S300; Citizen CT-S651",
  "escpos-raster-512": "Epson TM-T88II, TM-T88III, TM-T88IV, TM-T88V, TM-T70, TM-T70II",
  "epson-raster": "Epson TM-T20II, TM-T20III, TM-m30III, TM-L90",
  "epson-text": "Epson TM-T20II, TM-T20III, TM-m30III, TM-L90, TM-T70-SA",
  "epson-text-42": "Epson TM-T88V, TM-T70II",
  "escpos-text": "Citizen CT-S651; Bixolon SRP-S300",
  "clone-58": "POS-5890, NT-5890K, ZJ-5870, Xprinter XP-58",
  "ascii-text": null,
};
