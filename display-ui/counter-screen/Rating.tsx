import "./Rating.css";
import { useEffect, useState } from "react";
import type { RatingLevelId } from "#contract/ids.ts";
import type { RatingLevel } from "#contract/office.ts";
import { Both } from "../parts/Both.tsx";
import { both, type Said } from "../words/both.ts";
import { Face } from "./Face.tsx";
import { moodOf, type Scene, tensLeft } from "./scene.ts";

interface Props {
  scene: Extract<Scene, { kind: "rating" }>;
  levels: readonly RatingLevel[];
  /** The hub's time. */
  at: number;
  /** The hub is away: keys do nothing. */
  off: boolean;
  sending: RatingLevelId | null;
  refusal: Said | null;
  onRate: (level: RatingLevelId) => void;
}

/** A hand that was on its way to the glass when the keys appeared did not mean one of them. */
const settleMs = 600;
/** The line of time is full for the last minute. */
const wholeMs = 60_000;

/** How was it? One key for each level, best first. */
export function Rating({ scene, levels, at, off, sending, refusal, onRate }: Props) {
  const settled = useSettled();
  const disabled = off || sending !== null || !settled;
  const { until, calling } = scene;
  return (
    <section className="rating" data-testid="rating">
      {calling && (
        <p className="rating-calling" role="status" data-testid="calling-next">
          <Both text={both((say) => say.nowCalling)} /> <strong>{calling}</strong>
        </p>
      )}
      <div className="rating-ask">
        <p className="rating-label">
          <Both text={both((say) => say.atCounter.rated(scene.label))} />
        </p>
        <h2 className="rating-question" id="rating-question">
          <Both text={both((say) => say.atCounter.question)} />
        </h2>
      </div>
      <fieldset className="rating-keys" data-count={levels.length} aria-labelledby="rating-question">
        {levels.map((level, index) => (
          <button
            key={level.id}
            type="button"
            className={sending === level.id ? "rating-key rating-key-sent" : "rating-key"}
            disabled={disabled}
            data-testid={`level-${level.id}`}
            onClick={() => onRate(level.id)}
          >
            <Face mood={moodOf(index, levels.length)} />
            <Both text={level.name} />
          </button>
        ))}
      </fieldset>
      <div className="rating-foot">
        {refusal ? (
          <p className="rating-refusal" role="alert" data-testid="refusal">
            <Both text={refusal} />
          </p>
        ) : (
          <p className="rating-hint" role="status">
            <Both text={both((say) => (until === null ? say.atCounter.sending : say.atCounter.press))} />
          </p>
        )}
        {until !== null && !refusal && (
          <p className="rating-left" aria-live="off">
            <Both text={both((say) => say.atCounter.left(tensLeft(until, at)))} />
          </p>
        )}
      </div>
      <div className="rating-time" aria-hidden="true">
        <span
          style={{ width: `${until === null ? 0 : Math.min(100, Math.max(0, ((until - at) / wholeMs) * 100))}%` }}
        />
      </div>
    </section>
  );
}

/** False for a moment after the keys have appeared. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settleMs);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}
