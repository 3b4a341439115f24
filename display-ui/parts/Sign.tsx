import type { Text } from "#contract/text.ts";
import { both } from "../words/both.ts";
import { Both } from "./Both.tsx";

/** Stands where the call stands while there is none: nobody called yet, lunch, closed. */
export function Sign({ title, hint, opensAt }: { title: Text; hint: Text; opensAt: string | null }) {
  return (
    <section className="call sign">
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
        </div>
      )}
    </section>
  );
}
