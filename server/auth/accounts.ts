import type { AccountId } from "#contract/ids.ts";
import type { AccountSummary, Me, NewAccount } from "#contract/people.ts";
import type { Account, People } from "../storage/ports/people.ts";
import { hashPassword, isPassword } from "./password.ts";
import { createSignInGuard } from "./sign-in-guard.ts";
import { hashOf, newToken } from "./token.ts";

/** An account as lists show it; its photo is kept apart. */
export type AccountEntry = Omit<AccountSummary, "photo">;

/** People who sign in. */
export interface Accounts {
  /** `wait`: too many wrong passwords of this account or address lately. */
  signIn(attempt: {
    username: string;
    password: string;
    address: string;
  }): Promise<{ ok: true; token: string; me: Me } | { ok: false; why: "wrong" | "wait" }>;
  /** Whose session this is; null when it is unknown, over, or its account may not sign in any more. */
  session(token: string): Promise<Me | null>;
  signOut(token: string): Promise<void>;
  list(): Promise<AccountEntry[]>;
  create(account: NewAccount): Promise<{ ok: true; account: AccountEntry } | { ok: false; why: "taken" }>;
  /** Disabling ends the account's sessions. False, and nothing done, for the last real administrator. */
  setDisabled(account: AccountId, disabled: boolean): Promise<boolean>;
  /** Ends the account's sessions. */
  setPassword(account: AccountId, password: string): Promise<void>;
  /** Adds the demonstration's accounts to an office that has none at all. */
  seed(accounts: readonly NewAccount[]): Promise<void>;
  /** True until a real administrator exists: then the demonstration's accounts and devices are void. */
  demonstrationAllowed(): boolean;
  /** Called when sessions of an account were ended before their time: its live connections must prove themselves again. */
  onEnded(listener: (account: AccountId) => void): () => void;
  /** Called once; whoever creates the administrator waits until all that was the demonstration's is void. */
  onDemonstrationEnded(listener: () => void | Promise<void>): () => void;
}

export interface AccountParts {
  people: People;
  now: () => number;
  newId: () => string;
  /** A session ends after this long without use, and after `maxMs` in any case. */
  idleMs: number;
  maxMs: number;
}

/** A session's last use is written down at most this often. */
const touchMs = 60_000;

export async function openAccounts({ people, now, newId, idleMs, maxMs }: AccountParts): Promise<Accounts> {
  const guard = createSignInGuard(now);
  const ended = new Set<(account: AccountId) => void>();
  const demonstrationEnded = new Set<() => void | Promise<void>>();
  let demonstration = (await realAdmins()).length === 0;
  let disabling: Promise<unknown> = Promise.resolve();

  async function realAdmins(): Promise<Account[]> {
    return (await people.accounts()).filter(
      (account) => account.role === "admin" && !account.demonstration && !account.disabled,
    );
  }

  const mayEnter = (account: Account): boolean => !account.disabled && (!account.demonstration || demonstration);

  async function add(account: NewAccount, isDemonstration: boolean): Promise<Account | null> {
    const added: Account = {
      account: newId() as AccountId,
      username: account.username,
      name: account.name,
      role: account.role,
      passwordHash: await hashPassword(account.password),
      demonstration: isDemonstration,
      disabled: false,
      createdAt: now(),
    };
    return (await people.addAccount(added)) ? added : null;
  }

  async function end(account: AccountId): Promise<void> {
    await people.removeSignInsOf(account);
    for (const listener of ended) listener(account);
  }

  async function setDisabled(account: AccountId, disabled: boolean): Promise<boolean> {
    const admins = await realAdmins();
    // Else nobody could put it right, and after a restart the printed passwords would open the office again.
    if (disabled && admins.length === 1 && admins[0]?.account === account) return false;
    await people.setAccount(account, { disabled });
    if (disabled) await end(account);
    else await endDemonstration();
    return true;
  }

  /** The demonstration is over for good once somebody real is in charge. */
  async function endDemonstration(): Promise<void> {
    if (!demonstration || (await realAdmins()).length === 0) return;
    demonstration = false;
    for (const account of await people.accounts()) if (account.demonstration) await end(account.account);
    await Promise.all([...demonstrationEnded].map((listener) => listener()));
  }

  return {
    async signIn({ username, password, address }) {
      const attempt = guard.begin(username, address);
      if (!attempt) return { ok: false, why: "wait" };
      const account = await people.accountByUsername(username);
      const right = await isPassword(password, account?.passwordHash ?? null);
      if (!account || !right) return { ok: false, why: "wrong" };
      // Of browsers that were closed without signing out nobody hears again.
      await people.removeSignInsBefore(now() - maxMs, now() - idleMs);
      const token = newToken();
      await people.addSignIn({ tokenHash: hashOf(token), account: account.account, createdAt: now(), seenAt: now() });
      // Looked at again once the session stands: meanwhile the password may have been changed, or the account disabled.
      const still = await people.account(account.account);
      if (still?.passwordHash !== account.passwordHash || !mayEnter(still)) {
        await people.removeSignIn(hashOf(token));
        return { ok: false, why: "wrong" };
      }
      attempt.succeeded();
      return { ok: true, token, me: meOf(still) };
    },
    async session(token) {
      const signIn = await people.signIn(hashOf(token));
      if (!signIn) return null;
      if (now() - signIn.seenAt >= idleMs || now() - signIn.createdAt >= maxMs) {
        await people.removeSignIn(signIn.tokenHash);
        return null;
      }
      const account = await people.account(signIn.account);
      if (!account || !mayEnter(account)) return null;
      if (now() - signIn.seenAt > touchMs) await people.touchSignIn(signIn.tokenHash, now());
      return meOf(account);
    },
    async signOut(token) {
      const signIn = await people.signIn(hashOf(token));
      if (!signIn) return;
      await people.removeSignIn(signIn.tokenHash);
      for (const listener of ended) listener(signIn.account);
    },
    async list() {
      return (await people.accounts()).map(summaryOf);
    },
    async create(account) {
      const added = await add(account, false);
      if (!added) return { ok: false, why: "taken" };
      await endDemonstration();
      return { ok: true, account: summaryOf(added) };
    },
    setDisabled(account, disabled) {
      // One after the other: two administrators who disable each other at once must not both succeed.
      const done = disabling.then(() => setDisabled(account, disabled));
      disabling = done.catch(() => undefined);
      return done;
    },
    async setPassword(account, password) {
      await people.setAccount(account, { passwordHash: await hashPassword(password) });
      await end(account);
    },
    async seed(accounts) {
      if ((await people.accounts()).length > 0) return;
      await Promise.all(accounts.map((account) => add(account, true)));
    },
    demonstrationAllowed: () => demonstration,
    onEnded: (listener) => subscribe(ended, listener),
    onDemonstrationEnded: (listener) => subscribe(demonstrationEnded, listener),
  };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function meOf({ account, username, name, role, demonstration }: Account): Me {
  return { account, username, name, role, demonstration };
}

function summaryOf({ account, username, name, role, demonstration, disabled }: Account): AccountEntry {
  return { account, username, name, role, demonstration, disabled };
}
