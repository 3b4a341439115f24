import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spokenIn } from "../../server/http/public-language.ts";
import { aDossier } from "../browser/dossiers.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

/** Not a language anybody speaks: only who reads the file could say it. */
const dropped = {
  name: "Tày",
  kiosk: { status: { supplementAsked: "TYZ lacks papers" } },
  pages: {
    front: { title: "TYZ front" },
    status: { title: "TYZ status" },
    procedures: { title: "TYZ procedures", found: "TYZ {1}" },
    lost: { title: "TYZ lost" },
  },
  refusals: { noSuchStatus: "TYZ none" },
  names: { "Hộ tịch": "TYZ civil status" },
};

let dataDir: string;
let office: OfficeUnderTest;
let code: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "mot-cua-public-"));
  await mkdir(join(dataDir, "words"));
  await writeFile(join(dataDir, "words", "tyz.json"), JSON.stringify(dropped));
  office = await runOffice({ dataDir, config: { requestsPerMinute: 10_000 } });
  const { cookie } = await office.signIn("hoa");
  ({ code } = await aDossier(office, cookie, "supplementAsked"));
});
afterAll(async () => {
  await office?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

interface Read {
  status: number;
  headers: Headers;
  lang: string | undefined;
  title: string | undefined;
  text: string;
}

interface Asked {
  sent?: Record<string, string>;
  /** What the browser keeps. */
  kept?: string;
}

async function read(path: string, spoken: string, { sent, kept }: Asked = {}): Promise<Read> {
  const response = await fetch(office.url + path, {
    headers: {
      accept: "text/html",
      "accept-language": spoken,
      ...(kept !== undefined && { cookie: `mot-cua-language=${kept}` }),
    },
    ...(sent && { method: "POST", body: new URLSearchParams(sent) }),
  });
  const text = await response.text();
  const found = (pattern: RegExp) => pattern.exec(text)?.[1];
  const { status, headers } = response;
  return { status, headers, lang: found(/<html lang="(\w+)">/), title: found(/<h1>([^<]*)</), text };
}

describe("what a browser would have a page in", () => {
  it("is read in the order of its wishes, and what it refuses or leaves open is none", () => {
    expect(spokenIn("en;q=0.8, vi-VN, km;q=0.9, *;q=0.1, fr;q=0")).toEqual(["vi-VN", "km", "en"]);
    expect(spokenIn("en-GB,en;q=0.9,vi;q=0.9")).toEqual(["en-GB", "en", "vi"]);
    expect([spokenIn(""), spokenIn("*"), spokenIn(";q=1,,")]).toEqual([[], [], []]);
    expect(spokenIn("vi;q=nonsense, en")).toEqual(["en"]);
    expect(spokenIn("km,".repeat(5_000))).toHaveLength(20);
  });
});

/** A link or a form of the page that carries a language to another one; the row of all languages is none. */
const leadingOn = (code: string) =>
  new RegExp(`name="lang" value="${code}"|href="/[a-z-]+\\?lang=${code}"(?! hreflang)`);

describe.each(["/", "/tra-cuu", "/procedures"])("the page at %s", (path) => {
  it("begins in what the phone speaks among what the office offers", async () => {
    const begun = await Promise.all(
      ["vi-VN,vi;q=0.9,en;q=0.8", "en-US,en;q=0.9", "fr-FR", "tyz", "*"].map((spoken) => read(path, spoken)),
    );
    expect(begun.map(({ lang }) => lang)).toEqual(["vi", "en", "en", "tyz", "vi"]);
  });

  it("is in what was chosen, whatever the phone speaks, and leads on in it; another than the office offers is no choice", async () => {
    const chosen = await read(`${path}?lang=vi`, "en");
    expect(chosen.lang).toBe("vi");
    expect(chosen.text).toMatch(leadingOn("vi"));
    const none = await read(`${path}?lang=khm`, "en");
    expect(none.lang).toBe("en");
    expect(none.text).not.toMatch(leadingOn("khm"));
    expect(none.headers.getSetCookie()).toEqual([]);
  });

  it("gives the browser what was chosen to keep until it is closed, and no more than that", async () => {
    const { headers } = await read(`${path}?lang=en`, "vi");
    expect(headers.getSetCookie()).toEqual(["mot-cua-language=en; Path=/; SameSite=Lax"]);
    expect((await read(path, "en")).headers.getSetCookie()).toEqual([]);
    const again = await read(`${path}?lang=en`, "vi", { kept: "en" });
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(again.text).not.toMatch(leadingOn("en"));
  });

  it("is in what was chosen on another page, unless another is chosen here; what is kept may be anything", async () => {
    expect((await read(path, "vi", { kept: "tyz" })).lang).toBe("tyz");
    expect((await read(`${path}?lang=en`, "vi", { kept: "tyz" })).lang).toBe("en");
    expect((await read(`${path}?lang=khm`, "vi", { kept: "tyz" })).lang).toBe("tyz");
    for (const kept of ["khm", "", "%", "../vi", "vi-VN", "x".repeat(2_000)])
      expect((await read(path, "en", { kept })).lang).toBe("en");
    expect((await read(path, "en", { kept: "tyz" })).headers.get("vary")).toMatch(/accept-language.*cookie/);
  });

  it("offers every language by its own name, and says which it is in", async () => {
    const { text } = await read(path, "en");
    const links = [...text.matchAll(/hreflang="(\w+)" lang="\w+"( aria-current="true")?>([^<]*)</g)];
    expect(links.map(([, language, current, name]) => [language, current !== undefined, name])).toEqual([
      ["vi", false, "Tiếng Việt"],
      ["en", true, "English"],
      ["tyz", false, "Tày"],
    ]);
  });
});

describe("an address that leads nowhere", () => {
  it.each(["/nonsense", "/hen", "/hen/x?lang=en"])(
    "is a page that leads on, in the language that %s is read in",
    async (path) => {
      const { status, lang, title, text } = await read(path, "en");
      expect([status, lang, title]).toEqual([404, "en", "There is no such page"]);
      for (const way of ["/", "/tra-cuu", "/procedures"]) expect(text).toContain(`href="${way}"`);
      expect((await read(path, "en", { kept: "tyz" })).title).toBe("TYZ lost");
      expect((await read(path, "vi-VN")).title).toBe("Không có trang này");
    },
  );

  it("is a problem in JSON for programs, and whatever of /api is asked for", async () => {
    for (const [path, accept] of [
      ["/nonsense", "*/*"],
      ["/api/nonsense", "text/html"],
    ] as const) {
      const answer = await fetch(office.url + path, { headers: { accept } });
      expect([answer.status, await answer.json()]).toMatchObject([404, { code: "notFound" }]);
    }
  });
});

it("a page with a script has its choice kept too, and only of what the office offers", async () => {
  const choose = (language: unknown) => office.http("POST", "/api/language", { body: { language } });
  const chosen = await choose("tyz");
  expect([chosen.status, chosen.headers.getSetCookie()]).toEqual([204, ["mot-cua-language=tyz; Path=/; SameSite=Lax"]]);
  for (const [wrong, status] of [
    ["khm", 404],
    ["vi-VN", 400],
    [null, 400],
  ]) {
    const refused = await choose(wrong);
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([status, []]);
  }
});

describe("a language that was dropped in", () => {
  it("speaks the list of procedures as far as its file has words, and the rest is Vietnamese", async () => {
    const { title, text, headers } = await read("/procedures?lang=tyz", "en");
    expect(title).toBe("TYZ procedures");
    expect(text).toContain("TYZ civil status");
    expect(text).toMatch(/<span>TYZ \d+<\/span>/);
    expect(text).toContain("Tìm thủ tục");
    expect(text).toMatch(/href="\/procedures\?lang=tyz&amp;all=1"/);
    expect(headers.get("vary")).toContain("accept-language");
  });

  it("says how a dossier stands, and why nothing was found", async () => {
    const found = await read("/tra-cuu", "tyz", { sent: { code, lastFour: "0017" } });
    expect([found.status, found.title]).toEqual([200, "TYZ status"]);
    expect(found.text).toContain("TYZ lacks papers");
    const nothing = await read("/tra-cuu", "en", { sent: { code, lastFour: "9999", lang: "tyz" } });
    expect([nothing.status, nothing.text.includes("TYZ none")]).toEqual([404, true]);
  });
});

it("what was found is told again in the language that is touched, and neither code nor digits are in an address", async () => {
  const found = await read("/tra-cuu", "vi", { sent: { code, lastFour: "0017" } });
  expect(found.text.match(/href="[^"]*"/g)?.join()).not.toContain(code);
  const fields = [...found.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)];
  const again = await read("/tra-cuu", "vi", {
    sent: { ...Object.fromEntries(fields.map(([, name, value]) => [name, value])), lang: "en" },
  });
  expect(again.text).toContain("The dossier needs more papers");
});

it("a refusal in another language is no second guess: the code stands in its field, and nothing was asked", async () => {
  const refused = await read("/tra-cuu", "vi", { sent: { code, lastFour: "9998" } });
  expect(refused.text).not.toContain('value="9998"');
  const again = await read("/tra-cuu", "vi", { sent: { code, lastFour: "", lang: "en" } });
  expect([again.status, again.lang]).toEqual([200, "en"]);
  expect(again.text).toContain(`value="${code}"`);
});
