import { expect, test } from "vitest";
import { Health } from "#contract/people.ts";
import { runOffice } from "../running-office.ts";

test("anybody may ask whether the office is a demonstration: until its first real administrator", async () => {
  const office = await runOffice();
  try {
    const isDemonstration = async () => Health.parse((await office.http("GET", "/api/health")).body).demonstration;
    expect(await isDemonstration()).toBe(true);
    const { cookie } = await office.signIn("khanh");
    const body = { username: "real.admin", name: "Trần Thị Thật", role: "admin", password: "một mật khẩu dài" };
    expect((await office.http("POST", "/api/accounts", { cookie, body })).status).toBeLessThan(300);
    expect(await isDemonstration()).toBe(false);
  } finally {
    await office.stop();
  }
});
