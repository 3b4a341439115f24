import "./CurrentCall.css";
import "./Sign.css";
import { both, type Said } from "../words/both.ts";
import { Both } from "./Both.tsx";

interface Props {
  title: Said;
  hint: Said;
  /** HH:mm, large; null where there is nothing to say. */
  opensAt: string | null;
  /** The day of it. */
  opensOn: Said | null;
  /** `whole` takes the room of the list of calls as well; `calm` speaks lower than the call that stood there. */
  manner: "whole" | "usual" | "calm";
}

/** Stands where the call stands while there is none: nobody called yet, lunch, closed. */
export function Sign({ title, hint, opensAt, opensOn, manner }: Props) {
  return (
    <section className={`call sign sign-${manner}`}>
      <div className="sign-words">
        <h2>
          <Both text={title} />
        </h2>
        <p>
          <Both text={hint} />
        </p>
      </div>
      {opensAt && (
        <div className="call-counter sign-time">
          <p className="call-word">
            <Both text={both((say) => say.opensAgain)} />
          </p>
          <p className="sign-clock">{opensAt}</p>
          {opensOn && (
            <p className="sign-day">
              <Both text={opensOn} />
            </p>
          )}
        </div>
      )}
    </section>
  );
}
