import { describe, expect, test } from "vitest";
import { renderFront } from "../../server/http/front.ts";

const office = {
  name: { vi: "Trung tâm Phục vụ hành chính công", en: "Public Service Centre" },
  place: { vi: "Xã Đông Hải, tỉnh Hưng Yên", en: "Đông Hải commune, Hưng Yên province" },
};
const hoa = { username: "hoa", password: "mot-cua-2026", name: "Nguyễn Thị Hoa", role: "officer" as const };
const admin = { username: "quantri", password: "quan-tri-2026", name: "Trần Văn Minh", role: "admin" as const };
const links = ["/kiosk", "/display", "/counter-screen", "/counter", "/bench", "/api/docs", "/api/health"];

describe("the front page", () => {
  test.each(["vi", "en"] as const)("links every screen and has five steps in %s", (language) => {
    const page = renderFront({ office, demonstration: true, accounts: [hoa], language });
    for (const link of links) expect(page).toContain(`href="${link}"`);
    expect(page.match(/<h3>/g)).toHaveLength(5);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(office.name[language]);
  });

  test("offers the other language", () => {
    expect(renderFront({ office, demonstration: true, accounts: null, language: "vi" })).toContain('href="/?lang=en"');
    expect(renderFront({ office, demonstration: true, accounts: null, language: "en" })).toContain('href="/?lang=vi"');
  });

  test("needs no inline style or script, so that a strict policy can hold", () => {
    const page = renderFront({ office, demonstration: true, accounts: [hoa, admin], language: "vi" });
    expect(page).not.toMatch(/<script|<style|style=|\son\w+=|javascript:/i);
  });

  test("escapes whatever the settings say", () => {
    const nasty = `"><script>alert('1')</script>&`;
    const page = renderFront({
      office: { name: { vi: nasty, en: nasty }, place: { vi: nasty, en: nasty } },
      demonstration: true,
      accounts: [{ username: nasty, password: nasty, name: nasty, role: "officer" }],
      language: "vi",
    });
    expect(page).not.toContain("<script");
    expect(page).not.toContain(nasty);
    // Title, bar and place; then the account twice in step four and three times in its table.
    expect(page.match(/&quot;&gt;&lt;script&gt;alert\(&#39;1&#39;\)&lt;\/script&gt;&amp;/g)).toHaveLength(3 + 2 + 3);
  });

  test("shows a counter officer to sign in with, not the administrator", () => {
    const page = renderFront({ office, demonstration: true, accounts: [admin, hoa], language: "vi" });
    expect(page).toContain("<dd>hoa</dd>");
    expect(page).not.toContain("<dd>quantri</dd>");
  });

  test("says where the demonstration accounts are when they may not be shown", () => {
    const page = renderFront({ office, demonstration: true, accounts: null, language: "en" });
    expect(page).toContain("shown on the machine that runs the program");
    expect(page).not.toContain("<table>");
  });

  test("speaks of no account and no demonstration in a real office", () => {
    const page = renderFront({ office, demonstration: false, accounts: null, language: "vi" });
    expect(page).not.toContain("trình diễn");
    expect(page).not.toContain("<table>");
  });
});
