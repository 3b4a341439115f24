import "./Plate.css";
import type { StaffedDesk } from "#contract/views.ts";
import { Both } from "../parts/Both.tsx";
import { Fit } from "../parts/Fit.tsx";
import { both } from "../words/both.ts";

interface Props {
  number: number;
  desk: StaffedDesk;
  photo: string | null;
}

/** The counter's number and who sits there. */
export function Plate({ number, desk, photo }: Props) {
  return (
    <section className="plate">
      <div className="plate-counter">
        <p className="plate-word">
          <Both text={both((say) => say.counter)} />
        </p>
        <Fit className="plate-number" testId="counter-number" text={String(number)} />
      </div>
      {desk.state !== "closed" && (
        <div className={photo ? "plate-officer plate-pictured" : "plate-officer"}>
          {photo && <img className="plate-photo" src={photo} alt="" data-testid="officer-photo" />}
          <div className="plate-who">
            <p className="plate-role">
              <Both text={both((say) => say.atCounter.officer)} />
            </p>
            <p
              className={desk.officer.name.length > 28 ? "plate-name plate-name-long" : "plate-name"}
              data-testid="officer-name"
            >
              {desk.officer.name}
            </p>
          </div>
        </div>
      )}
    </section>
  );
}
