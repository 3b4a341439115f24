import type { DeviceRole, PersonRole } from "#contract/actor.ts";
import type { AccountId, CounterId, DeviceId, HardwareId, ZoneId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";

export interface Account {
  account: AccountId;
  /** Lower case, unique. */
  username: string;
  name: string;
  role: PersonRole;
  /** argon2id, never the password. */
  passwordHash: string;
  demonstration: boolean;
  disabled: boolean;
  createdAt: EpochMs;
}

export interface SignedIn {
  /** SHA-256 of the session id the browser keeps. */
  tokenHash: string;
  account: AccountId;
  createdAt: EpochMs;
  seenAt: EpochMs;
}

export interface PairedDevice {
  device: DeviceId;
  role: DeviceRole;
  name: string;
  zones: readonly ZoneId[];
  counter: CounterId | null;
  printer: HardwareId | null;
  /** SHA-256 of the token the device keeps. */
  tokenHash: string;
  pairedAt: EpochMs;
  /** Paired by itself because the office is a demonstration; void once a real administrator exists. */
  demonstration: boolean;
  /** A hall screen may call aloud; true of anything else. */
  speaks: boolean;
}

/** What of a hall screen is its place. */
export type HallPlace = Pick<PairedDevice, "zones" | "speaks">;

/** A photo as it is sent to screens. */
export interface Photo {
  type: "image/jpeg" | "image/png" | "image/webp";
  /** Told by its bytes: another picture has another. */
  version: string;
  bytes: Uint8Array;
}

/** Accounts with their photos, sign-ins and paired devices. */
export interface People {
  accounts(): Promise<Account[]>;
  accountByUsername(username: string): Promise<Account | null>;
  account(account: AccountId): Promise<Account | null>;
  /** False when the username is taken; nothing is written then. */
  addAccount(account: Account): Promise<boolean>;
  setAccount(
    account: AccountId,
    change: Partial<Pick<Account, "name" | "role" | "passwordHash" | "disabled">>,
  ): Promise<void>;

  /** Of all accounts that have a photo, without the pictures. */
  photoVersions(): Promise<{ account: AccountId; version: string }[]>;
  photo(account: AccountId): Promise<Photo | null>;
  /** In place of the one before. False, and nothing written, when there is no such account. */
  setPhoto(account: AccountId, photo: Photo): Promise<boolean>;
  removePhoto(account: AccountId): Promise<void>;

  addSignIn(signIn: SignedIn): Promise<void>;
  signIn(tokenHash: string): Promise<SignedIn | null>;
  touchSignIn(tokenHash: string, seenAt: EpochMs): Promise<void>;
  removeSignIn(tokenHash: string): Promise<void>;
  /** All of one account: after a password change or when it is disabled. */
  removeSignInsOf(account: AccountId): Promise<void>;
  /** Whoever signed in before `createdAt`, or was seen last before `seenAt`. */
  removeSignInsBefore(createdAt: EpochMs, seenAt: EpochMs): Promise<void>;

  devices(): Promise<PairedDevice[]>;
  deviceByToken(tokenHash: string): Promise<PairedDevice | null>;
  addDevice(device: PairedDevice): Promise<void>;
  /** What these kiosks print on from now on: all of them or none. Nothing of one that is not there. */
  setPrinters(given: ReadonlyMap<DeviceId, HardwareId | null>): Promise<void>;
  /**
   * Where a hall screen hangs from now on, and whether it may call aloud. False, and nothing written, when it is not there, or hangs
   * otherwise than `before` by now, which is as it was read here.
   */
  setScreenPlace(device: DeviceId, before: HallPlace, place: HallPlace): Promise<boolean>;
  removeDevice(device: DeviceId): Promise<void>;
  removeDemonstrationDevices(): Promise<void>;
}
