import { createHash } from "node:crypto";
import type { AccountId } from "#contract/ids.ts";
import { mostPhotoBytes } from "#contract/people.ts";
import type { People, Photo } from "../storage/ports/people.ts";
import { cleanPicture } from "./picture/picture.ts";

/** Officers' photos: for the screen at their counter and for the list of accounts. */
export interface Photos {
  /** By account, those who have one: a photo's version, which changes when it is replaced. */
  versions(): Promise<Map<AccountId, string>>;
  of(account: AccountId): Promise<Photo | null>;
  /** Cleans and keeps a picture in place of the one before. */
  set(
    account: AccountId,
    bytes: Uint8Array,
  ): Promise<{ ok: true; version: string } | { ok: false; why: "large" | "picture" | "account" }>;
  remove(account: AccountId): Promise<void>;
}

export function createPhotos(people: People): Photos {
  return {
    versions: async () => new Map((await people.photoVersions()).map(({ account, version }) => [account, version])),
    of: (account) => people.photo(account),
    async set(account, bytes) {
      if (bytes.length > mostPhotoBytes) return { ok: false, why: "large" };
      const picture = cleanPicture(bytes);
      if (!picture) return { ok: false, why: "picture" };
      const version = createHash("sha256").update(picture.bytes).digest("base64url").slice(0, 16);
      const set = await people.setPhoto(account, { ...picture, version });
      return set ? { ok: true, version } : { ok: false, why: "account" };
    },
    remove: (account) => people.removePhoto(account),
  };
}
