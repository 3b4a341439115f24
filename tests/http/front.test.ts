import { describe, expect, test } from "vitest";
import type { LanguageCode, WordsFile } from "#contract/languages.ts";
import { writtenAs } from "#contract/tongue.ts";
import { type FrontInput, renderFront } from "../../server/http/front.ts";
import type { PublicLanguage } from "../../server/http/public-language.ts";

const office = {
  name: { vi: "Trung tâm Phục vụ hành chính công", en: "Public Service Centre" },
  place: { vi: "Xã Đông Hải, tỉnh Hưng Yên", en: "Đông Hải commune, Hưng Yên province" },
};
const hoa = { username: "hoa", password: "mot-cua-2026", name: "Nguyễn Thị Hoa", role: "officer" as const };
const admin = { username: "quantri", password: "quan-tri-2026", name: "Trần Văn Minh", role: "admin" as const };
const links = ["/kiosk", "/display", "/counter-screen", "/counter", "/bench", "/api/docs", "/api/health"];
const tyz: WordsFile = {
  name: "Tày",
  pages: { front: { walk: "TYZ walk" } },
  names: { "Xã Đông Hải, tỉnh Hưng Yên": "TYZ place" },
};

function inLanguage(code: LanguageCode, chosen: LanguageCode | null = null): PublicLanguage {
  const offered = [
    { code: "vi", name: "Tiếng Việt", version: null },
    { code: "en", name: "English", version: null },
    { code: "tyz", name: "Tày", version: "1" },
  ];
  return { code, chosen, written: writtenAs(code), file: code === "tyz" ? tyz : null, offered };
}

const front = (over: Partial<FrontInput> = {}) =>
  renderFront({ office, demonstration: true, accounts: null, fromHome: true, language: inLanguage("vi"), ...over });

describe("the front page", () => {
  test.each(["vi", "en"] as const)("links every screen and has five steps in %s", (language) => {
    const page = front({ accounts: [hoa], language: inLanguage(language) });
    for (const link of links) expect(page).toContain(`href="${link}"`);
    expect(page.match(/<h3>/g)).toHaveLength(5);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(office.name[language]);
  });

  test("offers every language by its own name, and leads on in the one that was chosen", () => {
    const page = front({ language: inLanguage("en", "en") });
    for (const code of ["vi", "en", "tyz"]) expect(page).toContain(`href="/?lang=${code}"`);
    for (const path of ["/hen", "/procedures", "/tra-cuu"]) expect(page).toContain(`href="${path}?lang=en"`);
  });

  test("leads on without a language where none was chosen, or where the browser keeps it", () => {
    const page = front({ language: inLanguage("en") });
    for (const path of ["/hen", "/procedures", "/tra-cuu"]) expect(page).toContain(`href="${path}"`);
  });

  test("leads to numbers and appointments from home only where there are any", () => {
    expect(front({ fromHome: false })).not.toContain("/hen");
  });

  test("speaks a language that was dropped in as far as its file has words, and the rest is Vietnamese", () => {
    const page = front({ language: inLanguage("tyz") });
    expect(page).toContain('<html lang="tyz">');
    expect(page).toContain("TYZ walk");
    expect(page).toContain("TYZ place");
    expect(page).toContain("Các màn hình");
  });

  test("needs no inline style or script, so that a strict policy can hold", () => {
    const page = front({ accounts: [hoa, admin] });
    expect(page).not.toMatch(/<script|<style|style=|\son\w+=|javascript:/i);
  });

  test("escapes whatever the settings say", () => {
    const nasty = `"><script>alert('1')</script>&`;
    const page = front({
      office: { name: { vi: nasty, en: nasty }, place: { vi: nasty, en: nasty } },
      accounts: [{ username: nasty, password: nasty, name: nasty, role: "officer" }],
    });
    expect(page).not.toContain("<script");
    expect(page).not.toContain(nasty);
    // Title, bar and place; then the account twice in step four and three times in its table.
    expect(page.match(/&quot;&gt;&lt;script&gt;alert\(&#39;1&#39;\)&lt;\/script&gt;&amp;/g)).toHaveLength(3 + 2 + 3);
  });

  test("shows a counter officer to sign in with, not the administrator", () => {
    const page = front({ accounts: [admin, hoa] });
    expect(page).toContain("<dd>hoa</dd>");
    expect(page).not.toContain("<dd>quantri</dd>");
  });

  test("says where the demonstration accounts are when they may not be shown", () => {
    const page = front({ language: inLanguage("en") });
    expect(page).toContain("shown on the machine that runs the program");
    expect(page).not.toContain("<table>");
  });

  test("speaks of no account and no demonstration in a real office", () => {
    const page = front({ demonstration: false });
    expect(page).not.toContain("trình diễn");
    expect(page).not.toContain("<table>");
  });
});
