import { describe, expect, it } from "vitest";
import type { Dossier, DossierCommand } from "#contract/dossier.ts";
import { type DossierRefusalCode, dossierRefusals } from "#contract/dossier-refusals.ts";
import { decide } from "../../../server/dossier/life/decide.ts";
import { aParty } from "../retention/people.ts";
import { at } from "../working-time/calendars.ts";
import {
  aDraft,
  aSituation,
  aSoundIntake,
  asksFor,
  birth,
  noon,
  onTheWay,
  papers,
  sensible,
  states,
  through,
  withTime,
} from "./builders.ts";

import { type Said, said, table } from "./every-command.ts";

const nothingOf = (listed: typeof papers) =>
  listed.map(({ component }) => ({ component, count: { original: 0, certified: 0, copy: 0 } }));

const paid = { amountVnd: 8_000, receiptNumber: null };
const setByProvince = withTime({ unit: "local" });
const received = states.received;
const noHours = aSituation({ time: null });
const onceExtended = () => through(received(), aSituation(), sensible.extend);

/** What leads to each refusal that is about more than the state. */
const refused: [DossierRefusalCode, string, Said | (() => Said)][] = [
  [
    "noSuchVersion",
    "an intake of a version that the catalogue does not know",
    () => said(sensible.saveIntake, aDraft(), aSituation({ procedure: null })),
  ],
  ["noSuchVersion", "a reception under it", () => said(sensible.receive, aDraft(), aSituation({ procedure: null }))],
  [
    "noSuchVersion",
    "a supplement when the catalogue has lost the list",
    () => said(sensible.askSupplement, received(), aSituation({ procedure: null })),
  ],
  [
    "versionOld",
    "a version that a newer one has replaced",
    () => said(sensible.receive, aDraft(), aSituation({ inForce: 2 })),
  ],
  [
    "versionOld",
    "a procedure that is not in force any more",
    () => said(sensible.receive, aDraft(), aSituation({ inForce: null })),
  ],
  ["applicantNeeded", "nobody as applicant", () => said(sensible.receive, asksFor({ applicants: [] }))],
  [
    "idNumberLength",
    "a citizen with a number of neither twelve nor nine digits",
    () => said(sensible.receive, asksFor({ applicants: [aParty("001190000017"), aParty("12345")] })),
  ],
  [
    "birthAhead",
    "somebody who is not born yet, as whoever hands it in",
    () => said(sensible.receive, asksFor({ representative: { ...aParty("001190000017"), birth: "2030-01-01" } })),
  ],
  [
    "noSuchComponent",
    "a paper outside the list, also in a draft",
    () =>
      said(
        {
          type: "saveIntake",
          intake: aSoundIntake({ papers: [{ component: "9", count: { original: 1, certified: 0, copy: 0 } }] }),
        },
        aDraft(),
      ),
  ],
  [
    "noSuchComponent",
    "a lack of a paper outside the list",
    () => said({ ...sensible.askSupplement, lacks: [{ component: "9", what: "x" }] }, received()),
  ],
  [
    "noSuchComponent",
    "a supplement outside the list",
    () =>
      said(
        {
          type: "answerSupplement",
          brought: [...papers, { component: "9", count: { original: 1, certified: 0, copy: 0 } }],
          reason: null,
        },
        states.supplementAsked(),
      ),
  ],
  [
    "paperTwice",
    "one paper twice",
    () => said({ type: "saveIntake", intake: aSoundIntake({ papers: papers.concat(papers) }) }, aDraft()),
  ],
  ["papersMissing", "a paper missing", () => said(sensible.receive, asksFor({ papers: papers.slice(1) }))],
  [
    "askedPaperMissing",
    "a required paper of the slip that did not come, and no reason",
    () => said({ type: "answerSupplement", brought: papers.slice(1), reason: null }, states.supplementAsked()),
  ],
  [
    "supplementEmpty",
    "an answer that says neither what came nor why it goes on",
    () => said({ type: "answerSupplement", brought: [], reason: null }, states.supplementAsked()),
  ],
  [
    "supplementEmpty",
    "an answer with no sheet of anything",
    () => said({ type: "answerSupplement", brought: nothingOf(papers), reason: null }, states.supplementAsked()),
  ],
  [
    "feeNotSettled",
    "a fee of which nothing was said",
    () =>
      said(
        sensible.receive,
        asksFor({ fee: { ...paid, state: "none" } }),
        aSituation({ procedure: { ...birth, feeVnd: 8_000 } }),
      ),
  ],
  [
    "feeNotSettled",
    "a fee that the province sets and nobody has settled",
    () =>
      said(
        sensible.receive,
        asksFor({ fee: { ...paid, state: "unset" } }),
        aSituation({ procedure: { ...birth, feeVnd: null } }),
      ),
  ],
  [
    "feeDiffers",
    "nothing paid where a version in force since asks for something",
    () =>
      said(
        sensible.receive,
        asksFor({ fee: { amountVnd: 0, state: "paid", receiptNumber: null } }),
        aSituation({ procedure: { ...birth, feeVnd: 8_000 } }),
      ),
  ],
  [
    "feeDiffers",
    "a fee that was paid before it was raised",
    () =>
      said(
        sensible.receive,
        asksFor({ fee: { ...paid, state: "paid" } }),
        aSituation({ procedure: { ...birth, feeVnd: 12_000 } }),
      ),
  ],
  [
    "feeDiffers",
    "an amount that was typed with an older fee in sight",
    () =>
      said(
        sensible.receive,
        asksFor({ fee: { ...paid, state: "due", typedFor: 4_000 } }),
        aSituation({ procedure: { ...birth, feeVnd: 5_000 } }),
      ),
  ],
  [
    "codeNotOurs",
    "a given code that is none",
    () => said(sensible.receive, asksFor({ givenCode: "H29.19-261301-0001" })),
  ],
  [
    "codeNeeded",
    "no agency code and no given one",
    () => said(sensible.receive, aDraft(), aSituation({ rules: { ...aSituation().rules, agencyCode: null } })),
  ],
  ["calendarEmpty", "no hours to count in", () => said(sensible.receive, aDraft(), noHours)],
  ["calendarEmpty", "no hours to extend in", () => said(sensible.extend, received(), noHours)],
  ["calendarEmpty", "no hours to go on in", () => said(sensible.answerSupplement, states.supplementAsked(), noHours)],
  [
    "dueNeeded",
    "a time that the province sets and nobody typed",
    () => said(sensible.receive, aDraft(), setByProvince),
  ],
  [
    "dueTooEarly",
    "a typed moment that has passed",
    () => said(sensible.receive, asksFor({ dueTyped: noon }), setByProvince),
  ],
  [
    "dueNotWorking",
    "a typed moment in rest",
    () => said(sensible.receive, asksFor({ dueTyped: at("2026-11-29 10:00") }), setByProvince),
  ],
  ["dueTooEarly", "an extension into the past", () => said({ ...sensible.extend, until: noon }, received())],
  [
    "dueNotLater",
    "an extension that gives no time",
    () => said({ ...sensible.extend, until: at("2026-11-24 10:00") }, received()),
  ],
  [
    "dueNotWorking",
    "an extension into rest",
    () => said({ ...sensible.extend, until: at("2026-12-20 10:00") }, received()),
  ],
  [
    "extendedEnough",
    "one extension too many",
    () => said({ ...sensible.extend, until: at("2026-12-30 10:00") }, onceExtended()),
  ],
  ["notTakenOver", "handing on what was not taken over", () => said(sensible.handOver, onTheWay(sensible.handOver))],
  [
    "notTakenOver",
    "ending what the last agency has not taken over",
    () => said(sensible.finishHandling, onTheWay(sensible.handOver, sensible.takeOver, sensible.handOver)),
  ],
  [
    "alreadyTakenOver",
    "taking over twice",
    () => said(sensible.takeOver, onTheWay(sensible.handOver, sensible.takeOver)),
  ],
  [
    "stillWithAgency",
    "ending before the last agency had it",
    () => said(sensible.finishHandling, onTheWay(sensible.handOver, sensible.takeOver)),
  ],
  [
    "noFurtherAgency",
    "handing on at the end of the way",
    () => said(sensible.handOver, onTheWay(sensible.handOver, sensible.takeOver, sensible.handOver, sensible.takeOver)),
  ],
  [
    "postNotChosen",
    "posting what was to be collected",
    () => said({ ...sensible.returnResult, by: "post" }, states.resultReady()),
  ],
  ["visitNoted", "the same trip twice", () => said(sensible.visit, through(received(), aSituation(), sensible.visit))],
];

describe("a refusal", () => {
  it.each(refused)("%s answers %s", (code, _why, outcome) => {
    expect(typeof outcome === "function" ? outcome() : outcome).toBe(code);
  });

  it("has a sentence in both languages, and each is reached here or by the service", () => {
    for (const [code, { vi, en }] of Object.entries(dossierRefusals)) {
      expect([code, /^\p{Lu}.*\.$/u.test(vi), /^\p{Lu}.*\.$/u.test(en)]).toEqual([code, true, true]);
    }
    const reached = new Set([...refused.map(([code]) => code), ...Object.values(table).flat()]);
    const byService = [
      "noSuchDossier",
      "notEnded",
      "dossierChanged",
      "dossierExists",
      "codeTaken",
      "maskedText",
      "noCodeInStock",
    ];
    expect(
      Object.keys(dossierRefusals)
        .filter((code) => !reached.has(code as Said))
        .sort(),
    ).toEqual(byService.sort());
  });

  it("names what it is about", () => {
    const detail = (command: DossierCommand, dossier: Dossier, around = aSituation()) => {
      const decision = decide(command, dossier, around);
      return decision.ok ? "yes" : decision.detail;
    };
    expect(detail(sensible.receive, asksFor({ papers: papers.slice(0, 1) }))).toBe("2");
    expect(detail(sensible.receive, asksFor({ givenCode: "abc" }))).toBe("abc");
    expect(detail(sensible.receive, aDraft(), aSituation({ procedure: null }))).toBe("1.001193 v1");
    expect(detail(sensible.handOver, onTheWay(sensible.handOver))).toBe("UBND xã");
  });
});
