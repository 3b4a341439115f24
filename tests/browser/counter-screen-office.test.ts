import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { CounterId } from "#contract/ids.ts";
import { PairingTicket } from "#contract/people.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { greyPng } from "../auth/pictures.ts";
import { runOffice } from "../running-office.ts";
import { visitOffice } from "./visited-office.ts";

const counter = "counter-2" as CounterId;
const admin = { username: "real.admin", name: "Trần Thị Thật", role: "admin", password: "một mật khẩu dài" };
const binh = { username: "binh", name: "Phạm Thị Thanh Bình", role: "officer", password: "mật khẩu của Bình" };

describe("the screen at a counter of an office that is no demonstration", () => {
  const visited = visitOffice(() => {
    const [board, ...rest] = [...demonstrationOffice.hardware].reverse();
    if (board) rest.unshift({ ...board, agent: "Quầy 5" });
    return runOffice({ screens: "built", settings: { ...demonstrationOffice, hardware: rest.reverse() } });
  });
  let screen: Page;
  let people: Page;
  let officer: HubClient;

  beforeAll(async () => {
    await visited.office.http("POST", "/api/accounts", {
      cookie: (await visited.office.signIn("khanh")).cookie,
      body: admin,
    });
    const { cookie } = await visited.office.signIn(admin.username, admin.password);
    await visited.office.http("POST", "/api/accounts", { cookie, body: binh });
    officer = (await visited.office.signIn(binh.username, binh.password)).client;
    screen = await visited.open("/counter-screen", [1024, 600]);
    people = await visited.open("/counter", [1366, 768]);
    await people.getByTestId("username").fill(admin.username);
    await people.getByTestId("password").fill(admin.password);
    await people.getByTestId("sign-in").click();
  });

  it("the form says that a kiosk without a printer prints nothing, until one is chosen", async () => {
    const asked = await visited.office.http("POST", "/api/pairings", { body: { role: "kiosk" } });
    await people.getByTestId("section-admin").click();
    await people.getByTestId("by-code").click();
    await people.getByTestId("device-code").fill(PairingTicket.parse(asked.body).code);
    const hint = people.getByText("không in phiếu");
    await hint.waitFor();
    if (process.env.PICTURES) await people.screenshot({ path: join(process.env.PICTURES, "no-printer.png") });
    await people.getByRole("combobox", { name: "Máy in" }).click();
    await people.getByRole("option", { name: "Máy in kiosk" }).click();
    await hint.waitFor({ state: "detached" });
    await people.getByRole("button", { name: "Thôi" }).click();
    await people.getByTestId("device-code").waitFor({ state: "detached" });
  });

  it("the form for an agent says whose name is wanted, and offers those that hardware waits for", async () => {
    const asked = await visited.office.http("POST", "/api/pairings", { body: { role: "agent" } });
    await people.getByTestId("by-code").click();
    await people.getByTestId("device-code").fill(PairingTicket.parse(asked.body).code);
    const name = people.getByRole("combobox", { name: "Tên của máy" });
    await name.click();
    await people.getByRole("option", { name: "Quầy 5" }).click();
    expect(await name.inputValue()).toBe("Quầy 5");
    await people.getByRole("button", { name: "Thôi" }).click();
    await people.getByTestId("device-code").waitFor({ state: "detached" });
  });

  it("is paired by its code, to its counter, at the administrator's own machine", async () => {
    const code = ((await screen.getByTestId("pairing-code").textContent()) ?? "").replace(/\D/g, "");
    await people.getByTestId("section-admin").click();
    await people.getByTestId("by-code").click();
    await people.getByTestId("device-code").fill(code);
    await people.getByTestId("device-name").fill("Màn hình quầy 2");
    await people.getByRole("combobox", { name: "Quầy" }).click();
    await people.getByRole("option", { name: "Quầy 2", exact: true }).click();
    await people.getByTestId("device-approve").click();
    await screen.locator('[data-scene="closed"]').waitFor();
    expect(await screen.getByTestId("counter-number").textContent()).toBe("2");
  });

  it("shows the photo that the administrator chose, another one after it was replaced, and none once it is removed", async () => {
    await officer.send({ type: "openCounter", counter });
    await screen.locator('[data-scene="idle"]').waitFor();
    expect(await screen.getByTestId("officer-name").textContent()).toBe(binh.name);
    expect(await screen.getByTestId("officer-photo").count()).toBe(0);

    const photo = screen.getByTestId("officer-photo");
    const shown = () => photo.getAttribute("src");
    await choose(greyPng(40, 60, 100));
    await photo.waitFor();
    const first = await shown();
    expect(first).toMatch(/^data:image\/jpeg;base64,/);
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
    await choose(greyPng(20, 20, 200));
    await expect.poll(shown).not.toBe(first);

    await people.getByTestId(`photo-${binh.username}`).click();
    await people.getByTestId("photo-remove").click();
    await back();
    await photo.waitFor({ state: "detached" });
  });

  /** Chooses a file and keeps it; the screen has asked for it then. */
  async function choose(png: Buffer): Promise<void> {
    if ((await people.getByTestId(`photo-${binh.username}`).count()) === 0) {
      await people.getByTestId("tab-accounts").click();
    }
    await people.getByTestId(`photo-${binh.username}`).click();
    const file = { name: "chan-dung.png", mimeType: "image/png", buffer: png };
    await people.locator('input[type="file"]').setInputFiles(file);
    await people.getByTestId("photo-save").and(people.locator(":enabled")).click();
    await people.getByTestId("photo-save").waitFor({ state: "detached" });
    await people.getByTestId(`account-${binh.username}`).getByTestId("avatar").waitFor();
    await back();
  }

  /** A screen asks for the photo again when the hub is back; else once a minute. */
  async function back(): Promise<void> {
    let asked: Promise<unknown> | undefined;
    await visited.office.restart(async () => {
      await screen.getByTestId("stale").waitFor();
      asked = screen.waitForResponse((response) => response.url().endsWith("/photo"));
    });
    await asked;
    await people.getByTestId(`photo-${binh.username}`).waitFor();
  }
});
