import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PhoneData, PhoneView } from "#contract/phone.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { createLog } from "../../server/log.ts";
import { expectSoon } from "../expect-soon.ts";
import type { Line } from "../running-office.ts";
import { counter1, type PhoneOffice, runPhoneOffice } from "./phone-office.ts";

let office: PhoneOffice;
let officer: Line;
let logged = "";
function keepLog(line: string): void {
  logged += line;
}
beforeAll(async () => {
  office = await runPhoneOffice({ log: createLog("trace", { write: keepLog }) });
  officer = await office.signIn("hoa");
  await officer.client.send({ type: "openCounter", counter: counter1 });
});
afterAll(() => office.stop());

const call = () => officer.client.send({ type: "callNext", counter: counter1 });
const finish = async () => {
  await officer.client.send({ type: "startServing", counter: counter1 });
  await officer.client.send({ type: "finish", counter: counter1, outcome: "received" as never });
};

/** A page that listens; what it was sent, in order, and how to go. */
async function follow(code: string): Promise<{ views: PhoneView[]; headers: Record<string, unknown>; close(): void }> {
  const views: PhoneView[] = [];
  return new Promise((resolve, reject) => {
    const request = get(`${office.url}/t/${code}/events`, (response) => {
      response.setEncoding("utf8");
      let rest = "";
      response.on("data", (chunk: string) => {
        const events = (rest + chunk).split("\n\n");
        rest = events.pop() ?? "";
        for (const event of events) if (event.startsWith("data: ")) views.push(JSON.parse(event.slice(6)));
      });
      resolve({ views, headers: response.headers, close: () => request.destroy() });
    });
    request.on("error", reject);
  });
}

describe("a ticket's link", () => {
  it("is told to the kiosk that gave the ticket, and is the same when it asks again", async () => {
    const { code, label } = await office.take();
    expect(code).toMatch(new RegExp(`^\\d{6}${label}-[\\w-]{24}$`));
    expect((await office.page(code)).ticket).toMatchObject({ label, language: "vi", rates: true });
  });

  it("opens the page with what it shows first in it, for nobody to keep", async () => {
    const { code, label } = await office.take();
    const answered = await office.http("GET", `/t/${code}`);
    expect(answered.status).toBe(200);
    expect(answered.headers.get("cache-control")).toBe("no-store");
    expect(answered.headers.get("x-robots-tag")).toBe("noindex");
    expect(answered.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answered.body).toContain(`"label":"${label}"`);
  });

  it("is drawn as a code that holds nothing but the link", async () => {
    const { code } = await office.take();
    const answered = await office.http("GET", `/t/${code}/code.svg`);
    expect(answered.headers.get("content-type")).toBe("image/svg+xml");
    expect(answered.body).toContain("<svg");
  });

  it("outlives a restart of the hub, as does what was said by it", async () => {
    const other = await runPhoneOffice();
    try {
      const [stayed, gone] = [await other.take(), await other.take()];
      expect(await other.wish(gone.code, "left")).toBe("accepted");
      await other.restart();
      expect(await other.page(stayed.code)).toMatchObject({
        ticket: { label: stayed.label },
        view: { status: { state: "waiting", ahead: 0 } },
      });
      expect(await other.wish(gone.code, "stay")).toBe("accepted");
      expect((await other.page(gone.code)).view.status).toMatchObject({ state: "waiting", ahead: 1 });
    } finally {
      await other.stop();
    }
  });

  it("leaves no trace in journal, settings or log of the hub", async () => {
    const { id, code } = await office.take();
    await office.wish(code, "left");
    const { default: Database } = await import("better-sqlite3");
    const db = new Database(`${office.dataDir}/hall.db`, { readonly: true });
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
    const text = tables.map((table) => JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all())).join();
    db.close();
    expect(text).toContain(id);
    expect(text).not.toContain(code.split("-").slice(1).join("-"));
  });

  it("answers every wrong code alike", async () => {
    const { code, id } = await office.take();
    const last = code.at(-1) === "A" ? "B" : "A";
    const wrong = [
      "x",
      id,
      `${code.slice(0, -1)}${last}`,
      code.slice(0, -1),
      code.replace(/\d{3}-/, "999-"),
      code.replace(/^\d{6}/, "991340"),
    ];
    const answers = await Promise.all(wrong.map((one) => office.http("GET", `/api/phone/${one}`)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, body: { code: "noSuchLink" } });
    const pages = await Promise.all(wrong.map((one) => office.http("GET", `/t/${one}`)));
    expect(new Set(pages.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(await office.wish(wrong[2] ?? "", "left")).toBe("404 noSuchLink");
  });

  it("that is wrong opens a page which says whose office it is, and what it may be read in", async () => {
    const { status, body } = await office.http("GET", "/t/nothing");
    const [, written = ""] = /id="page">(.*?)<\/script>/.exec(String(body)) ?? [];
    const data: PhoneData = JSON.parse(written);
    const { name, place, complaints } = demonstrationOffice;
    expect(status).toBe(404);
    expect(data).toMatchObject({ ticket: null, office: { name, place, complaints }, fromHome: false });
    expect(data.languages.map(({ code }) => code)).toEqual(["vi", "en"]);
  });

  it("slows down whoever tries wrong ones, and never whoever has a right one", async () => {
    const other = await runPhoneOffice();
    try {
      const { code } = await other.take();
      const statuses: number[] = [];
      for (let tried = 0; tried < 44; tried += 1)
        statuses.push((await other.http("GET", `/api/phone/nothing-${tried}`)).status);
      expect(statuses).toEqual([...Array(41).fill(404), 429, 429, 429]);
      expect((await other.http("GET", `/api/phone/${code}`)).status).toBe(200);
    } finally {
      await other.stop();
    }
  });

  it("is nobody's where the office has no pages", async () => {
    const other = await runPhoneOffice({ settings: { ...demonstrationOffice, hardware: [] } });
    try {
      expect((await other.take()).code).toBe("");
      const { code } = await office.take();
      expect((await other.http("GET", `/t/${code}`)).status).toBe(404);
    } finally {
      await other.stop();
    }
  });
});

describe("a ticket's page", () => {
  it("follows the ticket through its life, each change once", async () => {
    const { code } = await office.take();
    const page = await follow(code);
    expect(page.headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "x-accel-buffering": "no",
    });
    await expectSoon(() => page.views.length > 0).toBe(true);
    expect(page.views[0]?.status.state).toBe("waiting");
    while ((await office.page(code)).view.status.state !== "called") {
      await call();
      if ((await office.page(code)).view.status.state !== "called") await finish();
    }
    await finish();
    await expectSoon(() => page.views.some(({ status }) => status.state === "finished")).toBe(true);
    expect(await office.wish(code, "rating", { level: "satisfied" })).toBe("accepted");
    await expectSoon(() => page.views.some(({ status }) => status.state === "finished" && status.rated)).toBe(true);
    const states = page.views.map(({ status }) => status.state);
    expect([...new Set(states)]).toEqual(["waiting", "called", "serving", "finished"]);
    const texts = page.views.map(({ status, service }) => JSON.stringify([status, service]));
    expect(texts.filter((text, index) => text === texts[index - 1])).toEqual([]);
    expect(await office.wish(code, "rating", { level: "satisfied" })).toBe("409 ratingClosed");
    page.close();
  });

  it("counts down while others are called, without being asked", async () => {
    await office.take();
    const { code } = await office.take();
    const page = await follow(code);
    await expectSoon(() => page.views.length > 0).toBe(true);
    const ahead = () => page.views.flatMap(({ status }) => (status.state === "waiting" ? [status.ahead] : []));
    const [first = 0] = ahead();
    await call();
    await expectSoon(() => ahead().at(-1) === first - 1).toBe(true);
    await finish();
    page.close();
  });

  it("lets whoever holds it leave and take it back, and a repeat of the same wish do nothing twice", async () => {
    const { code } = await office.take();
    const body = { id: crypto.randomUUID() };
    for (let sent = 0; sent < 2; sent += 1)
      expect((await office.http("POST", `/api/phone/${code}/left`, { body })).status).toBe(200);
    expect(await office.wish(code, "left")).toBe("409 ticketEnded");
    expect(await office.wish(code, "stay")).toBe("accepted");
    expect((await office.page(code)).view.status.state).toBe("waiting");
    expect(await office.wish(code, "late")).toBe("409 notCalled");
    await office.wish(code, "left");
  });

  it("tells the officer who is late, and keeps the place", async () => {
    const { code, id } = await office.take();
    await officer.client.send({ type: "callTicket", counter: counter1, ticket: id });
    expect(await office.wish(code, "late")).toBe("accepted");
    const reasons: string[] = [];
    const stop = officer.client.onView("officer", ({ mine }) =>
      reasons.push(...(mine?.current?.reasons ?? []).map(({ kind }) => kind)),
    );
    await expectSoon(() => reasons).toContain("late");
    stop();
    await officer.client.send({ type: "markMissed", counter: counter1 });
    expect((await office.page(code)).view.status).toMatchObject({ state: "missed", over: false, mayBeLate: false });
  });

  it("takes no command in the name of another site", async () => {
    const { code } = await office.take();
    const answered = await fetch(`${office.url}/api/phone/${code}/left`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://elsewhere.example" },
      body: JSON.stringify({ id: crypto.randomUUID() }),
    });
    expect(answered.status).toBe(403);
  });

  it("holds no more streams of one ticket than a family needs, and lets go of those that close", async () => {
    const { code } = await office.take();
    const pages = await Promise.all(Array.from({ length: 8 }, () => follow(code)));
    expect((await office.http("GET", `/t/${code}/events`)).status).toBe(503);
    // Whoever reads the log learns that one was turned away, and not the link that speaks for the ticket.
    await expectSoon(() => logged).toContain("/t/:code/events");
    expect(logged).not.toContain(code);
    for (const page of pages) page.close();
    await expectSoon(async () => {
      const page = await follow(code);
      page.close();
      return page.headers["content-type"];
    }).toBe("text/event-stream; charset=utf-8");
  });

  it("does not keep the hub from stopping", async () => {
    const other = await runPhoneOffice();
    const { code } = await other.take();
    const stream = await fetch(`${other.url}/t/${code}/events`);
    const ended = stream.text();
    await other.stop();
    expect(await ended).toContain('"waiting"');
  });
});

describe("a ticket's link in the hall", () => {
  it("is as good as the ticket's id at a scanner, and a wrong one is nothing", async () => {
    const { code, label } = await office.take();
    const kiosk = await office.pairDevice("kiosk");
    await new Promise((seen) => kiosk.client.onView("kiosk", seen));
    const scan = async (text: string) => (await kiosk.client.scan(text)) as { ok: true; result: { kind: string } };
    expect((await scan(`https://hall.example/t/${code}`)).result).toMatchObject({ kind: "ticket", label });
    expect((await scan(`https://hall.example/t/${code.slice(0, -1)}`)).result.kind).toBe("unknown");
  });
});
