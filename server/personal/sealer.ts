import { nameSearch, nameTokens } from "../dossier/names/tokens.ts";
import { hasWords } from "../dossier/names/words.ts";
import type { Place } from "./fault.ts";
import { type FingerprintKind, fingerprintOf, normalForm, tokenHash } from "./fingerprint.ts";
import type { Keyring } from "./keyring.ts";
import { keyIdOf, openField, sealField } from "./seal.ts";

/** How a typed name is found: any of the hashes (one, or one a key while a rotation lasts), then a look at the name itself. */
export interface NameQuery {
  /** 8 bytes each; the newest key's first. */
  hashes: Uint8Array[];
  /** Whether an opened name has every typed word: a hash alone may promise too much. */
  fits(name: string): boolean;
}

/** All that storage needs to keep personal data unreadable and still find them. It knows no record and keeps nothing. */
export interface Sealer {
  /** Ids of the keys that are here: the newest seals, older ones only open. */
  keys: { newest: string; older: readonly string[] };
  /** Null stays null; an empty text is sealed like any other. */
  seal(place: Place, text: string): Uint8Array;
  seal(place: Place, text: string | null): Uint8Array | null;
  /** @throws SealBroken for a field that was cut, changed, moved from another place, or sealed with a key that is not here */
  open(place: Place, sealed: Uint8Array): string;
  open(place: Place, sealed: Uint8Array | null): string | null;
  /** Whether its key is here: tells at start, with any sealed field, that the right keys are in the folder. */
  hasKeyOf(sealed: Uint8Array): boolean;
  /** The field sealed anew with the newest key, or null when it already is. @throws SealBroken */
  reseal(place: Place, sealed: Uint8Array): Uint8Array | null;
  /** 16 bytes to store beside a record; null when the text holds nothing to know it by. */
  fingerprint(kind: FingerprintKind, text: string): Uint8Array | null;
  /** What to look for, the newest key's first: more than one only while a rotation lasts. */
  fingerprints(kind: FingerprintKind, text: string): Uint8Array[];
  /** Hashes to store beside a record, 8 bytes each, no two alike. */
  nameTokens(name: string): Uint8Array[];
  /** Null when nothing but signs was typed. */
  nameQuery(typed: string): NameQuery | null;
}

export function createSealer(keyring: Keyring): Sealer {
  const { newest, keys } = keyring;

  function seal(place: Place, text: string): Uint8Array;
  function seal(place: Place, text: string | null): Uint8Array | null;
  function seal(place: Place, text: string | null): Uint8Array | null {
    return text === null ? null : sealField(newest, place, text);
  }

  function open(place: Place, sealed: Uint8Array): string;
  function open(place: Place, sealed: Uint8Array | null): string | null;
  function open(place: Place, sealed: Uint8Array | null): string | null {
    return sealed === null ? null : openField(keyring, place, sealed);
  }

  return {
    keys: { newest: newest.id, older: keys.map(({ id }) => id).filter((id) => id !== newest.id) },
    seal,
    open,
    hasKeyOf: (sealed) => keys.some(({ id }) => id === keyIdOf(sealed)),
    reseal: (place, sealed) => {
      const text = open(place, sealed);
      return keyIdOf(sealed) === newest.id ? null : seal(place, text);
    },
    fingerprint: (kind, text) => {
      const normal = normalForm(kind, text);
      return normal === null ? null : fingerprintOf(newest, kind, normal);
    },
    fingerprints: (kind, text) => {
      const normal = normalForm(kind, text);
      return normal === null ? [] : keys.map((key) => fingerprintOf(key, kind, normal));
    },
    nameTokens: (name) => nameTokens(name).map((token) => tokenHash(newest, token)),
    nameQuery: (typed) => {
      const search = nameSearch(typed);
      if (!search) return null;
      const { token, words } = search;
      return { hashes: keys.map((key) => tokenHash(key, token)), fits: (name) => hasWords(name, words) };
    },
  };
}
