import { beforeEach, describe, expect, it } from "vitest";
import type { AccountId } from "#contract/ids.ts";
import type { NewAccount } from "#contract/people.ts";
import { elsewhere, here, hoa, hour, khanh, minute, type Parts, second, theParts } from "./parts.ts";

let parts: Parts;
beforeEach(async () => {
  parts = await theParts();
});

const signIn = (username: string, password: string, address = here) =>
  parts.accounts.signIn({ username, password, address });

async function created(account: NewAccount): Promise<AccountId> {
  const result = await parts.accounts.create(account);
  if (!result.ok) throw new Error(result.why);
  return result.account.account;
}

async function tokenOf(account: NewAccount): Promise<string> {
  const result = await signIn(account.username, account.password);
  if (!result.ok) throw new Error(result.why);
  return result.token;
}

describe("signing in", () => {
  it("gives a session to the right password, and the store keeps neither of the two", async () => {
    const account = await created(hoa);
    const token = await tokenOf(hoa);
    const me = { account, username: "hoa", name: "Nguyễn Thị Hoa", role: "officer", demonstration: false };
    expect(await parts.accounts.session(token)).toEqual(me);
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    expect(await parts.people.signIn(token)).toBeNull();
    const kept = await parts.people.account(account);
    expect(kept?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("takes a password whose accents were typed apart", async () => {
    await created(hoa);
    expect((await signIn("hoa", hoa.password.normalize("NFD"))).ok).toBe(true);
  });

  it("refuses a wrong password, an unknown name and a disabled account alike", async () => {
    const account = await created(hoa);
    expect(await signIn("hoa", "sai mật khẩu")).toEqual({ ok: false, why: "wrong" });
    expect(await signIn("nobody", hoa.password)).toEqual({ ok: false, why: "wrong" });
    await parts.accounts.setDisabled(account, true);
    expect(await signIn("hoa", hoa.password)).toEqual({ ok: false, why: "wrong" });
  });

  it("works on an unknown name as long as on a known one", async () => {
    await created(hoa);
    const time = async (username: string) => {
      const began = performance.now();
      await signIn(username, "sai mật khẩu");
      return performance.now() - began;
    };
    await time("warm-up");
    // Without the dummy hash an unknown name is refused in well under a millisecond.
    expect(await time("nobody")).toBeGreaterThan((await time("hoa")) / 5);
  });
});

describe("failures", () => {
  it("make an account wait, longer each time, at most 15 minutes, and never for good", async () => {
    await created(hoa);
    for (let attempt = 0; attempt < 4; attempt += 1)
      expect(await signIn("hoa", "sai", `10.0.0.${attempt}`)).toEqual({ ok: false, why: "wrong" });
    expect(await signIn("hoa", hoa.password)).toEqual({ ok: false, why: "wait" });
    parts.pass(second);
    expect(await signIn("hoa", "sai", "10.0.1.1")).toEqual({ ok: false, why: "wrong" });
    parts.pass(second);
    expect(await signIn("hoa", hoa.password)).toEqual({ ok: false, why: "wait" });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      parts.pass(15 * minute);
      expect(await signIn("hoa", "sai", `10.0.2.${attempt}`)).toEqual({ ok: false, why: "wrong" });
    }
    parts.pass(15 * minute - 1);
    expect(await signIn("hoa", hoa.password)).toEqual({ ok: false, why: "wait" });
    parts.pass(1);
    expect((await signIn("hoa", hoa.password)).ok).toBe(true);
  });

  it("of a stranger do not keep out the owner, who has signed in from here before", async () => {
    await created(hoa);
    await tokenOf(hoa);
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn("hoa", "sai", elsewhere);
    expect(await signIn("hoa", hoa.password, "10.0.0.1")).toEqual({ ok: false, why: "wait" });
    expect((await signIn("hoa", hoa.password, here)).ok).toBe(true);
  });

  it("of others do not count against someone who only now and then mistypes", async () => {
    await created(hoa);
    for (let day = 0; day < 10; day += 1) {
      expect(await signIn("hoa", "sai", `10.0.0.${day}`)).toEqual({ ok: false, why: "wrong" });
      parts.pass(24 * hour);
    }
  });

  it("are not forgiven to an address because one of its guesses was right", async () => {
    await created(hoa);
    for (let attempt = 0; attempt < 11; attempt += 1) {
      if (attempt % 3 === 0) await signIn("hoa", hoa.password, elsewhere);
      await signIn(`name-${attempt}`, "sai", elsewhere);
    }
    expect(await signIn("hoa", hoa.password, elsewhere)).toEqual({ ok: false, why: "wait" });
  });

  it("make an address wait that tries name after name, many at once too", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `name-${index}`);
    const results = await Promise.all(names.map((name) => signIn(name, "sai", elsewhere)));
    expect(results.filter((result) => !result.ok && result.why === "wait").length).toBe(19);
    await created(hoa);
    expect((await signIn("hoa", hoa.password, here)).ok).toBe(true);
  });
});

describe("a session", () => {
  it("ends when it is not used for eight hours", async () => {
    await created(hoa);
    const token = await tokenOf(hoa);
    parts.pass(8 * hour - 1);
    expect(await parts.accounts.session(token)).not.toBeNull();
    parts.pass(8 * hour);
    expect(await parts.accounts.session(token)).toBeNull();
  });

  it("ends after twelve hours however much it is used", async () => {
    await created(hoa);
    const token = await tokenOf(hoa);
    for (let quarter = 1; quarter < 48; quarter += 1) {
      parts.pass(15 * minute);
      expect(await parts.accounts.session(token)).not.toBeNull();
    }
    parts.pass(15 * minute);
    expect(await parts.accounts.session(token)).toBeNull();
  });

  it("ends by signing out, a new password or a disabled account, and whoever holds connections is told", async () => {
    const account = await created(hoa);
    const told: AccountId[] = [];
    parts.accounts.onEnded((ended) => void told.push(ended));
    const [one, two] = [await tokenOf(hoa), await tokenOf(hoa)];
    await parts.accounts.signOut(one);
    expect(await parts.accounts.session(one)).toBeNull();
    expect(await parts.accounts.session(two)).not.toBeNull();
    await parts.accounts.setPassword(account, "mật khẩu mới");
    expect(await parts.accounts.session(two)).toBeNull();
    expect(await signIn("hoa", hoa.password)).toEqual({ ok: false, why: "wrong" });
    const three = await tokenOf({ ...hoa, password: "mật khẩu mới" });
    await parts.accounts.setDisabled(account, true);
    expect(await parts.accounts.session(three)).toBeNull();
    await parts.accounts.setDisabled(account, false);
    expect(await parts.accounts.session(three)).toBeNull();
    expect(told).toEqual([account, account, account]);
    expect(await parts.accounts.session("no such token")).toBeNull();
  });

  it("is not given for a password that was changed while it was being looked at", async () => {
    const account = await created(hoa);
    const signingIn = signIn("hoa", hoa.password);
    await Promise.all([signingIn, parts.accounts.setPassword(account, "mật khẩu mới")]);
    const result = await signingIn;
    expect(result.ok ? await parts.accounts.session(result.token) : null).toBeNull();
  });
});

describe("accounts", () => {
  it("have different usernames", async () => {
    await created(hoa);
    expect(await parts.accounts.create({ ...hoa, name: "Hoa khác" })).toEqual({ ok: false, why: "taken" });
    const [only, ...others] = await parts.accounts.list();
    expect(others).toEqual([]);
    expect(only).toEqual({
      account: only?.account,
      username: "hoa",
      name: hoa.name,
      role: "officer",
      demonstration: false,
      disabled: false,
    });
  });

  it("always leave one administrator who can mend the others", async () => {
    const last = await created(khanh);
    expect(await parts.accounts.setDisabled(last, true)).toBe(false);
    expect((await parts.accounts.list())[0]?.disabled).toBe(false);
    await created({ ...khanh, username: "ha" });
    expect(await parts.accounts.setDisabled(last, true)).toBe(true);
    expect(await parts.accounts.setDisabled(last, false)).toBe(true);
    // Two who disable each other at once.
    const admins = (await parts.accounts.list()).filter(({ role, disabled, demonstration }) => {
      return role === "admin" && !disabled && !demonstration;
    });
    expect(admins).toHaveLength(2);
    const done = await Promise.all(admins.map(({ account }) => parts.accounts.setDisabled(account, true)));
    expect(done.sort()).toEqual([false, true]);
  });
});

describe("the demonstration", () => {
  const demoAdmin = { ...khanh, username: "demo-admin" };

  it("adds its accounts to an office that has none, once", async () => {
    await parts.accounts.seed([hoa, demoAdmin]);
    await parts.accounts.seed([khanh]);
    expect((await parts.accounts.list()).map((one) => [one.username, one.demonstration])).toEqual([
      ["demo-admin", true],
      ["hoa", true],
    ]);
    expect(parts.accounts.demonstrationAllowed()).toBe(true);
    expect((await signIn("hoa", hoa.password)).ok).toBe(true);
  });

  it("is over at once with the first administrator of the office's own", async () => {
    await parts.accounts.seed([hoa, demoAdmin]);
    const token = await tokenOf(hoa);
    let ended = 0;
    parts.accounts.onDemonstrationEnded(() => {
      ended += 1;
    });
    await created({ ...hoa, username: "minh" });
    expect(await parts.accounts.session(token)).not.toBeNull();
    await created(khanh);
    expect(ended).toBe(1);
    expect(parts.accounts.demonstrationAllowed()).toBe(false);
    expect(await parts.accounts.session(token)).toBeNull();
    expect(await signIn("hoa", hoa.password)).toEqual({ ok: false, why: "wrong" });
    expect(await parts.accounts.session(await tokenOf(khanh))).not.toBeNull();
    parts = await parts.restart();
    expect(parts.accounts.demonstrationAllowed()).toBe(false);
    expect(await signIn("hoa", hoa.password)).toEqual({ ok: false, why: "wrong" });
  });
});
