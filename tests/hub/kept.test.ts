import { beforeEach, describe, expect, it } from "vitest";
import { yearsOn } from "#contract/identify/card.ts";
import { identify } from "#contract/identify/identify.ts";
import type { Day, DeviceId, PriorityGroupId } from "#contract/ids.ts";
import type { PriorityGroup } from "#contract/office.ts";
import { createKeptScans, type KeptScans } from "../../server/hub/kept.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { monday8 } from "../hall/builders.ts";

const here = "00000000-0000-4000-8000-000000000001" as DeviceId;
const there = "00000000-0000-4000-8000-000000000002" as DeviceId;
const scanned = (text: string) => identify(text, { year: 2026 });
const card = scanned(cardOf(mau));
const code = scanned("H99.19-261123-0042");
const group = (id: string, fromAge?: number): PriorityGroup => ({
  id: id as PriorityGroupId,
  name: { vi: id, en: id },
  shortName: { vi: id, en: id },
  headStartMinutes: 10,
  ...(fromAge === undefined ? {} : { fromAge }),
});

let now = monday8;
let elapsed = 0;
let kept: KeptScans;
beforeEach(() => {
  now = monday8;
  elapsed = 0;
  kept = createKeptScans({ now: () => now }, () => elapsed);
});

function pass(ms: number): void {
  now += ms;
  elapsed += ms;
}

describe("what is scanned at a kiosk", () => {
  it("is kept for two minutes, and given once", () => {
    kept.keep(here, now, card);
    pass(119_999);
    expect(kept.view([here], [])).toMatchObject([{ kind: "card" }]);
    expect(kept.take([here], monday8)).toEqual(card);
    expect(kept.take([here], monday8)).toBeNull();
    expect(kept.view([here], [])).toEqual([]);
  });

  it("is gone after two minutes, from memory too", () => {
    kept.keep(here, now, card);
    pass(120_000);
    expect(kept.view([here], [])).toEqual([]);
    expect(kept.take([here], monday8)).toBeNull();
    expect(kept.sweep()).toBe(true);
    expect(kept.sweep()).toBe(false);
  });

  it.each([
    ["back", -1],
    ["ahead", 1],
  ])("is gone after two minutes and no sooner where the hub's clock is set %s by an hour meanwhile", (_where, way) => {
    kept.keep(here, now, card);
    kept.keep(here, now + 1, code);
    pass(60_000);
    kept.shown([here], monday8 + 1);
    now += way * 3_600_000;
    pass(59_999);
    expect(kept.view([here], [])).toHaveLength(2);
    pass(1);
    expect([kept.view([here], []).length, kept.card([here], monday8)]).toEqual([1, null]);
    expect(kept.sweep()).toBe(true);
    pass(60_000);
    expect([kept.view([here], []), kept.dossier([here], monday8 + 1)]).toEqual([[], null]);
    expect(kept.sweep()).toBe(true);
  });

  it("belongs to its place and to its moment", () => {
    kept.keep(here, now, card);
    expect(kept.view([there], [])).toEqual([]);
    expect(kept.take([there], monday8)).toBeNull();
    expect(kept.take([here], monday8 - 1)).toBeNull();
  });

  it("is kept side by side, a card and a dossier, each with its own time and its own end", () => {
    kept.keep(here, now, card);
    pass(60_000);
    kept.keep(here, now, code);
    expect(kept.view([here], [])).toMatchObject([
      { kind: "card", at: monday8 },
      { kind: "dossier", at: now },
    ]);
    expect(kept.card([here], monday8)).toEqual(card);
    expect(kept.dossier([here], now)).toBe("H99.19-261123-0042");
    expect([kept.card([here], now), kept.dossier([here], monday8)]).toEqual([null, null]);
    pass(60_000);
    expect(kept.view([here], [])).toMatchObject([{ kind: "dossier" }]);
    expect(kept.take([here], monday8 + 60_000)).toEqual(code);
    expect(kept.view([here], [])).toEqual([]);
  });

  it("gives way to the next of its own kind only, and what was before it never comes up again", () => {
    kept.keep(there, now, card);
    kept.keep(here, now + 1, code);
    kept.keep(here, now + 2, scanned(cardOf({ ...mau, number: "001190000018" })));
    expect(kept.view([here, there], [])).toMatchObject([{ masked: "0011••••••18" }, { kind: "dossier" }]);
    expect(kept.take([here, there], now + 2)).toMatchObject({ number: "001190000018" });
    expect(kept.view([here, there], [])).toMatchObject([{ kind: "dossier" }]);
  });

  it("is asked for its owner until it was shown", () => {
    expect(kept.asksWhose([here])).toBe(false);
    kept.keep(here, now, code);
    expect([kept.asksWhose([here]), kept.asksWhose([there])]).toEqual([true, false]);
    kept.shown([here], now);
    expect(kept.asksWhose([here])).toBe(false);
  });

  it("stays two minutes more once its state was shown", () => {
    kept.keep(here, now, code);
    pass(100_000);
    kept.shown([here], monday8);
    pass(100_000);
    expect(kept.dossier([here], monday8)).toBe("H99.19-261123-0042");
  });

  it("tells its kiosk no name, no birth and no whole number", () => {
    kept.keep(here, now, card);
    kept.found(here, now, [{ title: { vi: "Khai sinh", en: "Birth" }, count: 2 }]);
    kept.keep(here, now, code);
    expect(kept.view([here], [])).toEqual([
      {
        kind: "card",
        at: now,
        masked: "0011••••••17",
        priority: null,
        unfinished: [{ title: { vi: "Khai sinh", en: "Birth" }, count: 2 }],
      },
      { kind: "dossier", at: now, masked: "H99.••••••••••••42" },
    ]);
  });

  it.each(["GD4010123456789|4e67", "LH-2C4E6G8T", "A001", "https://example.org/"])(
    "is not kept when it is %s",
    (text) => {
      expect(kept.keep(here, now, scanned(text))).toBeNull();
      expect(kept.view([here], [])).toEqual([]);
    },
  );
});

describe("priority by the age on a card", () => {
  const groups = [group("elderly", 60), group("oldest", 80), group("disabled")];
  const offered = (birth: string) => {
    kept.keep(here, now, scanned(cardOf({ ...mau, birth: birth as Day })));
    const [view] = kept.view([here], groups);
    return view?.kind === "card" ? view.priority : undefined;
  };

  it("is offered from the birthday on, and the group for the oldest first", () => {
    expect(offered("1966-11-24")).toBeNull();
    expect(offered("1966-11-23")).toBe("elderly");
    expect(offered("1946-11-24")).toBe("elderly");
    expect(offered("1946-11-23")).toBe("oldest");
  });

  it("counts full years", () => {
    expect(yearsOn("2000-02-29" as Day, "2026-02-28" as Day)).toBe(25);
    expect(yearsOn("2000-02-29" as Day, "2026-03-01" as Day)).toBe(26);
  });
});
