import type { EpochMs } from "#contract/text.ts";

export type Face = "regular" | "bold" | "italic" | "boldItalic";

/** A stretch of text in one face. */
export interface Run {
  text: string;
  face: Face;
}

export interface PaperColumn {
  head: string;
  /** Its part of the table's width; all of a table's make 1. */
  width: number;
  align: "left" | "center";
}

export interface PaperTable {
  columns: readonly PaperColumn[];
  rows: readonly (readonly string[])[];
}

export type PaperBlock = { kind: "text"; runs: readonly Run[] } | { kind: "table"; table: PaperTable };

/** Who signs, and beneath which words. */
export interface Signature {
  role: string;
  note: string;
  name: string;
}

/** What a paper says, without sizes or places: A4, A5 and the roll of 80 mm are set from the same. */
export interface Paper {
  /** What it is called in a file's properties. */
  name: string;
  /** `Mẫu số 01` and what it was issued with. */
  form: { number: string; circular: string };
  parentAgency: string;
  agency: string;
  /** `Số: ……/HDHS`; null where a paper bears none. */
  number: string | null;
  placeAndDate: string;
  /** The dossier's code, for the barcode and for people; null before it has one. */
  code: string | null;
  /** What the QR code says: where a phone looks the dossier up, or the code where the office has no address. */
  qr: string | null;
  title: readonly string[];
  subtitle: readonly (readonly Run[])[];
  /** Marked all over as a draft: nobody may hand it out. */
  draft: boolean;
  body: readonly PaperBlock[];
  signatures: readonly Signature[];
  foot: readonly (readonly Run[])[];
  /** Stands in the file as its date, so that the same dossier gives the same bytes. */
  madeAt: EpochMs;
}
