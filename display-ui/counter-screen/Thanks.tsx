import "./Thanks.css";
import type { RatingLevel } from "#contract/office.ts";
import { Both } from "../parts/Both.tsx";
import { both } from "../words/both.ts";
import { Face } from "./Face.tsx";
import { moodOf } from "./scene.ts";

/** The hub has it. */
export function Thanks({ level, levels }: { level: RatingLevel | null; levels: readonly RatingLevel[] }) {
  const index = level ? levels.indexOf(level) : -1;
  return (
    <section className="thanks" role="status" data-testid="thanks">
      {level && index >= 0 && (
        <p className="thanks-level">
          <Face mood={moodOf(index, levels.length)} />
          <Both text={level.name} />
        </p>
      )}
      <div className="thanks-words">
        <h2>
          <Both text={both((say) => say.atCounter.thanks)} />
        </h2>
        <p>
          <Both text={both((say) => say.atCounter.thanksHint)} />
        </p>
      </div>
    </section>
  );
}
