import { PublicStatus } from "#contract/dossier-views.ts";

/** A week of due moments, so that every day of the week is said. */
const dues = [null, ...[0, 1, 2, 3, 4, 5, 6].map((day) => Date.UTC(2026, 10, 23 + day, 1))];
const states = [
  "draft",
  "received",
  "handling",
  "supplementAsked",
  "resultReady",
  "returned",
  "stopped",
  "withdrawn",
  "refused",
] as const satisfies readonly PublicStatus["state"][];

/** Dossiers in every state that a citizen may be told of, as far as the words differ. */
export function statusesOf(): PublicStatus[] {
  const told = { code: "H99.19-261123-0042", procedure: "1.001193", title: { vi: "§", en: "§" }, lacks: [] };
  return states.flatMap((state) =>
    dues.flatMap((due) =>
      [true, false].flatMap((late) =>
        (["counter", "post"] as const).map((collect) =>
          PublicStatus.parse({ ...told, state, receivedAt: 0, due, extended: true, late, agency: "§", collect }),
        ),
      ),
    ),
  );
}
