import { describe, expect, it } from "vitest";
import type { AccountId, CounterId, RatingLevelId, TicketLabel } from "#contract/ids.ts";
import type { KeypadView } from "#contract/views.ts";
import { type Answer, moodOf, refusalOf, sceneOf, tensLeft } from "../../display-ui/counter-screen/scene.ts";

const now = 1_800_000_000_000;
const label = (text: string) => text as TicketLabel;
const level = (id: string) => ({ id: id as RatingLevelId, name: { vi: id, en: id } });
const officer = { account: "00000000-0000-4000-8000-000000000001" as AccountId, name: "Nguyễn Thị Hoa" };
const nothing: Answer = { state: "none" };

function aView(change: Partial<KeypadView> = {}): KeypadView {
  return {
    counter: "counter-1" as CounterId,
    number: 1,
    opening: { state: "open", until: "17:00" },
    desk: { state: "open", officer },
    current: null,
    levels: [level("satisfied"), level("dissatisfied")],
    open: null,
    rated: null,
    ...change,
  };
}
const called: KeypadView["current"] = { label: label("A002"), state: "called", times: 1 };
const open = { label: label("A001"), until: now + 60_000 };

describe("the scene at a counter", () => {
  it("is what the desk is while nobody is called or served", () => {
    expect(sceneOf(aView(), nothing, now)).toEqual({ kind: "idle" });
    const paused = aView({ desk: { state: "paused", officer, reason: "Họp" } });
    expect(sceneOf(paused, nothing, now)).toEqual({ kind: "paused", reason: "Họp" });
    const closed = aView({ desk: { state: "closed" } });
    expect(sceneOf(closed, nothing, now)).toEqual({ kind: "closed", opening: closed.opening });
  });

  it("is whoever is called or served", () => {
    expect(sceneOf(aView({ current: called }), nothing, now)).toEqual({ kind: "calling", label: "A002", times: 1 });
    const serving = aView({ current: { label: label("A002"), state: "serving", times: 1 } });
    expect(sceneOf(serving, nothing, now)).toEqual({ kind: "serving", label: "A002" });
  });

  it("is the question while a rating is open, with who is called meanwhile, and dark in time without a view", () => {
    const question = { kind: "rating", label: "A001", until: open.until, calling: null };
    expect(sceneOf(aView({ open }), nothing, now)).toEqual(question);
    expect(sceneOf(aView({ open, current: called }), nothing, now)).toEqual({ ...question, calling: "A002" });
    const paused = aView({ open, desk: { state: "paused", officer, reason: null } });
    expect(sceneOf(paused, nothing, open.until)).toEqual(question);
    expect(sceneOf(aView({ open }), nothing, open.until + 1)).toEqual({ kind: "idle" });
  });

  it("stays the question until the hub has answered, though the view says already that it is over", () => {
    const sending: Answer = { state: "sending", label: label("A001"), level: level("satisfied").id };
    const waiting = { kind: "rating", label: "A001", until: null, calling: null };
    expect(sceneOf(aView(), sending, now)).toEqual(waiting);
  });

  it("is thanks to whoever pressed a key elsewhere, without what it was, and never over the next question", () => {
    const rated = { label: label("A001"), at: now };
    expect(sceneOf(aView({ rated }), nothing, now + 5_999)).toEqual({ kind: "thanks", level: null });
    expect(sceneOf(aView({ rated }), nothing, now + 6_000)).toEqual({ kind: "idle" });
    expect(sceneOf(aView({ rated, current: called }), nothing, now + 2_499)).toMatchObject({ kind: "thanks" });
    expect(sceneOf(aView({ rated, current: called }), nothing, now + 2_500)).toMatchObject({ kind: "calling" });
    expect(sceneOf(aView({ rated, open }), nothing, now)).toMatchObject({ kind: "rating" });
    const refused: Answer = { state: "refused", sentence: { vi: "Không", en: "No" }, at: now };
    expect(sceneOf(aView({ rated }), refused, now)).toEqual({ kind: "idle" });
  });

  it("is thanks for a while once the hub has answered, shorter when somebody is called", () => {
    const taken: Answer = { state: "taken", level: level("dissatisfied").id, at: now };
    const thanks = { kind: "thanks", level: level("dissatisfied") };
    expect(sceneOf(aView({ open }), taken, now)).toEqual(thanks);
    expect(sceneOf(aView(), taken, now + 5_999)).toEqual(thanks);
    expect(sceneOf(aView(), taken, now + 6_000)).toEqual({ kind: "idle" });
    expect(sceneOf(aView({ current: called }), taken, now + 2_499)).toEqual(thanks);
    expect(sceneOf(aView({ current: called }), taken, now + 2_500).kind).toBe("calling");
  });

  it("asks again after a refusal as long as the rating is open, with the hub's words for some seconds", () => {
    const sentence = { vi: "Không", en: "No" };
    const refused: Answer = { state: "refused", sentence, at: now };
    expect(sceneOf(aView({ open }), refused, now).kind).toBe("rating");
    expect(sceneOf(aView(), refused, now).kind).toBe("idle");
    expect(refusalOf(refused, now + 5_999)).toEqual(sentence);
    expect(refusalOf(refused, now + 6_000)).toBeNull();
    expect(refusalOf(nothing, now)).toBeNull();
  });
});

it("tells the time that is left in tens of seconds, never less than one", () => {
  expect([60_000, 50_001, 50_000, 9_000, 1, -500].map((left) => tensLeft(now + left, now))).toEqual([6, 6, 5, 1, 1, 1]);
});

it.each([2, 3, 4, 5])("%d levels have faces from content to not, no two the same", (levels) => {
  const moods = Array.from({ length: levels }, (_, at) => moodOf(at, levels));
  expect([moods[0], moods.at(-1)]).toEqual([1, -1]);
  expect([...moods].sort((a, b) => b - a)).toEqual(moods);
  expect(new Set(moods).size).toBe(levels);
});
