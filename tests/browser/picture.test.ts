import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanPicture } from "../../server/auth/picture/picture.ts";
import { exif } from "../auth/pictures.ts";
import { openBrowser } from "./browser.ts";

/** Files as a browser makes them, cleaned, are pictures to a browser still. */
describe("a picture that was cleaned", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  /** 40 by 20 pixels, its left half red and half see-through where the format can be. */
  async function drawn(type: string): Promise<Buffer> {
    const url = await page.evaluate((type) => {
      const canvas = document.createElement("canvas");
      canvas.width = 40;
      canvas.height = 20;
      const pen = canvas.getContext("2d");
      if (!pen) return "";
      pen.fillStyle = "rgb(200 0 0 / 50%)";
      pen.fillRect(0, 0, 20, 20);
      return canvas.toDataURL(type);
    }, type);
    expect(url).toContain(`data:${type};base64,`);
    return Buffer.from(url.split(",")[1] ?? "", "base64");
  }

  /** Its size and its pixels, as the browser shows it. */
  async function seen(bytes: Uint8Array, type: string) {
    const url = `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
    return page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width, height });
      const pen = canvas.getContext("2d");
      pen?.drawImage(image, 0, 0);
      return { width, height, pixels: [...(pen?.getImageData(0, 0, width, height).data ?? [])] };
    }, url);
  }

  it.each(["image/jpeg", "image/png", "image/webp"])("is the same to look at: %s", async (type) => {
    const file = await drawn(type);
    const picture = cleanPicture(file);
    expect(picture?.type).toBe(type);
    const before = await seen(file, type);
    expect(before.pixels.slice(0, 4)).not.toEqual(before.pixels.slice(-4));
    expect(await seen(picture?.bytes ?? new Uint8Array(), type)).toEqual(before);
  });

  it("of a phone held upright stands upright", async () => {
    const file = await drawn("image/jpeg");
    const turned = Buffer.concat([file.subarray(0, 2), exif(6, "21.0285N"), file.subarray(2)]);
    const picture = cleanPicture(turned);
    expect(Buffer.from(picture?.bytes ?? []).includes("21.0285N")).toBe(false);
    const shown = await seen(picture?.bytes ?? new Uint8Array(), "image/jpeg");
    expect(shown).toMatchObject({ width: 20, height: 40 });
    expect(shown).toEqual(await seen(turned, "image/jpeg"));
  });
});
