import { en } from "./words/en.ts";
import { vi, type Words } from "./words/vi.ts";

/** Why the keys can not be used. The message is for the console: Vietnamese, then English; no key is in it. */
export class KeyringRefused extends Error {
  override name = "KeyringRefused";
  readonly why: "readableByOthers" | "writableByOthers" | "damaged" | "missing" | "unusable";

  constructor(why: "unusable", folder: string, cause: string);
  constructor(why: Exclude<KeyringRefused["why"], "unusable">, path: string);
  constructor(why: KeyringRefused["why"], path: string, cause = "") {
    super(say((words) => words[why](path, cause)));
    this.why = why;
  }
}

/** Where a sealed field lives. Sealed there, it opens nowhere else. */
export interface Place {
  table: string;
  /** The record's id. */
  record: string;
  field: string;
}

/** Why a sealed field does not open. The message names the place and never what was, or may have been, in it. */
export class SealBroken extends Error {
  override name = "SealBroken";
  readonly why: "cut" | "keyMissing" | "changed";
  readonly place: Place;

  constructor(why: SealBroken["why"], place: Place, key = "") {
    const { table, record, field } = place;
    super(say((words) => words[why](`${table}/${record}/${field}`, key)));
    this.why = why;
    this.place = place;
  }
}

function say(sentence: (words: Words) => string): string {
  return `${sentence(vi)}\n${sentence(en)}`;
}
