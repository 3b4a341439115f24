import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ExchangeEvent, type ExchangeFault, WebhookExtra } from "#contract/exchange.ts";
import { usualPace } from "../../server/exchange/lane.ts";
import { replayWindowSeconds, signed } from "../../server/exchange/webhook/sign.ts";

const page = readFileSync(new URL("../../docs/exchange.md", import.meta.url), "utf8");

describe("the page on the exchange", () => {
  it("names every event, extra and fault", () => {
    const faults: Record<ExchangeFault, true> = {
      badAnswer: true,
      signIn: true,
      session: true,
      noSecret: true,
      openSecret: true,
      shortSecret: true,
      storage: true,
      broken: true,
    };
    const names = [...ExchangeEvent.options, ...WebhookExtra.options, ...Object.keys(faults)];
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it("tells the patience that is in force", () => {
    expect(page).toContain(`No answer in ${usualPace.timeoutMs / 1_000} seconds`);
    expect(page).toContain(`pauses for ${usualPace.baseMs / 1_000} second`);
    expect(page).toContain(`up to ${usualPace.capMs / 60_000} minutes`);
    expect(page).toContain(`more than ${replayWindowSeconds} seconds`);
    expect(usualPace.atOnce).toBe(4);
    expect(page).toContain("up to four are under way at once");
  });

  it("gives receivers code that knows a genuine message from others", async () => {
    const code = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    const { isGenuine } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      isGenuine: (headers: Record<string, string>, body: string, secret: string, now: number) => boolean;
    };
    const [body, now, secret] = ['{"code":"H29.19-261123-0004"}', 1_795_000_000_000, "một bí mật dài"];
    const headers = signed(body, now, "2026-1", secret);
    expect(isGenuine(headers, body, secret, now + 299_000)).toBe(true);
    expect(isGenuine(headers, body, secret, now + 302_000)).toBe(false);
    expect(isGenuine(headers, `${body} `, secret, now)).toBe(false);
    expect(isGenuine(headers, body, "một bí mật khác", now)).toBe(false);
    expect(isGenuine({}, body, secret, now)).toBe(false);
    for (const name of Object.keys(headers)) expect(page.toLowerCase()).toContain(`\`${name}\``);
  });
});
