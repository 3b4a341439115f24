import { expect, it } from "vitest";
import { runOffice } from "../running-office.ts";
import { openScreen } from "./browser.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(() => runOffice({ screens: "built" }));

it("an officer whom the end of the demonstration puts out reads that it ended, and others that their session did", async () => {
  const { page } = await openScreen(visited.browser, `${visited.office.url}/counter`, 1366, 768);
  const signIn = async (username: string, password: string) => {
    await page.getByTestId("username").fill(username);
    await page.getByTestId("password").fill(password);
    await page.getByTestId("sign-in").click();
    await page.getByTestId("me").waitFor();
  };
  await signIn("hoa", "motcua-2026");

  const { cookie } = await visited.office.signIn("khanh");
  const real = { username: "trung", name: "Lê Quang Trung", role: "admin", password: "quản trị 2026" };
  expect((await visited.office.http("POST", "/api/accounts", { body: real, cookie })).status).toBe(200);
  await page.getByTestId("ended").waitFor();
  expect(await page.getByTestId("ended").textContent()).toContain("tài khoản trình diễn không dùng được nữa");

  await signIn("trung", real.password);
  const trung = await visited.office.signIn("trung", real.password);
  const body = { password: "quản trị 2027" };
  await visited.office.http("PATCH", `/api/accounts/${trung.me.account}`, { body, cookie: trung.cookie });
  await page.getByTestId("ended").waitFor();
  expect(await page.getByTestId("ended").textContent()).toBe("Phiên làm việc đã hết. Xin đăng nhập lại.");
});
