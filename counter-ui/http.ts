import type { AccountId, DeviceId } from "#contract/ids.ts";
import type {
  AccountSummary,
  DeviceSummary,
  Health,
  Me,
  NewAccount,
  PairingApproval,
  PairingWaiting,
  Problem,
  SignIn,
} from "#contract/people.ts";
import type { ScreenPlaceChange, ScreenPlaced } from "#contract/screen-place.ts";
import type { Text } from "#contract/text.ts";

/** `status` 0: the hub could not be reached at all. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; status: number; problem: Problem | null };

export function ask<Value>(method: string, path: string, body?: unknown): Promise<Result<Value>> {
  return send(method, path, body === undefined ? null : { type: "application/json", body: JSON.stringify(body) });
}

export async function send<Value>(
  method: string,
  path: string,
  sent: { type: string; body: string | Blob } | null,
): Promise<Result<Value>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: "same-origin",
      ...(sent ? { headers: { "content-type": sent.type }, body: sent.body } : {}),
    });
    return resultOf(response.status, await response.text());
  } catch {
    return { ok: false, status: 0, problem: null };
  }
}

/** What an answer says; `status` 0, and any text that is no JSON, is no answer. */
export function resultOf<Value>(status: number, text: string): Result<Value> {
  try {
    const json: unknown = text === "" ? null : JSON.parse(text);
    if (status >= 200 && status < 300) return { ok: true, value: json as Value };
    return { ok: false, status, problem: isProblem(json) ? json : null };
  } catch {
    return { ok: false, status: 0, problem: null };
  }
}

function isProblem(json: unknown): json is Problem {
  return typeof json === "object" && json !== null && "sentence" in json && "code" in json;
}

/** The hub's HTTP interface, as far as people at a counter need it. */
export const http = {
  health: () => ask<Health>("GET", "/api/health"),
  settings: () => ask<{ faults: Text[] }>("GET", "/api/settings"),
  signIn: (signIn: SignIn) => ask<Me>("POST", "/api/sessions", signIn),
  signOut: () => ask<null>("DELETE", "/api/sessions"),
  me: () => ask<Me>("GET", "/api/me"),
  accounts: () => ask<AccountSummary[]>("GET", "/api/accounts"),
  createAccount: (account: NewAccount) => ask<AccountSummary>("POST", "/api/accounts", account),
  changeAccount: (account: AccountId, change: { disabled?: boolean; password?: string }) =>
    ask<unknown>("PATCH", `/api/accounts/${account}`, change),
  setPhoto: (account: AccountId, picture: Blob) =>
    send<null>("PUT", `/api/accounts/${account}/photo`, { type: picture.type, body: picture }),
  removePhoto: (account: AccountId) => ask<null>("DELETE", `/api/accounts/${account}/photo`),
  devices: () => ask<{ devices: DeviceSummary[]; waiting: PairingWaiting[] }>("GET", "/api/devices"),
  approveDevice: (approval: PairingApproval) => ask<DeviceSummary>("POST", "/api/devices", approval),
  placeScreen: (device: DeviceId, change: ScreenPlaceChange) =>
    ask<ScreenPlaced>("PATCH", `/api/devices/${device}`, change),
  revokeDevice: (device: DeviceId) => ask<null>("DELETE", `/api/devices/${device}`),
};
