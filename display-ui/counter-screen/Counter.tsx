import { useCallback } from "react";
import type { Link } from "#contract/client/hub-client.ts";
import type { KeypadView, OfficeView } from "#contract/views.ts";
import { Both } from "../parts/Both.tsx";
import { Stale } from "../parts/Stale.tsx";
import { useEvery } from "../useEvery.ts";
import { CounterBar } from "./CounterBar.tsx";
import { Plate } from "./Plate.tsx";
import { Rating } from "./Rating.tsx";
import { Stage } from "./Stage.tsx";
import { type Answer, refusalOf, sceneOf } from "./scene.ts";
import { Thanks } from "./Thanks.tsx";
import type { Touch } from "./useRating.ts";

interface Props {
  office: OfficeView;
  view: KeypadView;
  link: Link;
  /** The hub's time, in milliseconds since 1970. */
  now: () => number;
  /** Of whoever sits here, as a data URL. */
  photo: string | null;
  answer: Answer;
  onRate: (touch: Touch) => Promise<void>;
}

/** What stands at a counter: its number, who sits there, who is called or served, and then the question how it was. */
export function Counter({ office, view, link, now, photo, answer, onRate }: Props) {
  const tick = useEvery(
    500,
    useCallback(() => ({ hub: now(), own: performance.now() }), [now]),
  );
  // A message may come between two ticks: what it begins is not to be late by one.
  const at = Math.max(tick.hub, answer.state === "taken" || answer.state === "refused" ? answer.at : 0);
  const stale = link.state === "stale" ? { since: tick.hub - (tick.own - link.since) } : null;
  const scene = sceneOf(view, answer, at);
  const refusal = refusalOf(answer, at);
  const sending = answer.state === "sending" ? answer.level : null;

  return (
    <div className={stale ? "counter counter-stale" : "counter"} data-scene={scene.kind} data-link={link.state}>
      <CounterBar office={office} number={scene.kind === "rating" ? view.number : null} at={tick.hub} />
      <main className="desk" aria-live="polite">
        {scene.kind === "rating" ? (
          <Rating
            key={scene.label}
            scene={scene}
            levels={view.levels}
            at={at}
            off={stale !== null}
            sending={sending}
            refusal={refusal}
            onRate={(level) => void onRate({ counter: view.counter, label: scene.label, level })}
          />
        ) : scene.kind === "thanks" ? (
          <Thanks level={scene.level} levels={view.levels} />
        ) : (
          <>
            <Plate number={view.number} desk={view.desk} photo={photo} />
            <Stage scene={scene} />
          </>
        )}
      </main>
      {refusal && scene.kind !== "rating" && scene.kind !== "thanks" && (
        <p className="desk-refusal" role="alert" data-testid="refusal">
          <Both text={refusal} />
        </p>
      )}
      {stale && <Stale since={stale.since} now={tick.hub} />}
    </div>
  );
}
