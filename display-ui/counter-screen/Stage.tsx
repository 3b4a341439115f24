import "./Stage.css";
import type { Opening } from "#contract/opening.ts";
import { Both } from "../parts/Both.tsx";
import { Fit } from "../parts/Fit.tsx";
import { both, type Said } from "../words/both.ts";
import type { Scene } from "./scene.ts";

type Staged = Exclude<Scene, { kind: "rating" | "thanks" }>;

/** Beside the counter's plate: who is called or served, or why nobody is. */
export function Stage({ scene }: { scene: Staged }) {
  switch (scene.kind) {
    case "calling":
      return (
        <section className="stage stage-calling" key={`${scene.label}/${scene.times}`}>
          <p className="stage-word">
            <Both text={both((say) => say.nowCalling)} />
          </p>
          <Fit className="stage-label" testId="label" text={scene.label} />
          <p className="stage-hint">
            <Both text={both((say) => say.atCounter.comeHere)} />
          </p>
        </section>
      );
    case "serving":
      return (
        <section className="stage stage-serving">
          <p className="stage-word">
            <Both text={both((say) => say.atCounter.serving)} />
          </p>
          <Fit className="stage-label" testId="label" text={scene.label} />
          <p className="stage-hint">
            <Both text={both((say) => say.atCounter.servingHint)} />
          </p>
        </section>
      );
    case "idle":
      return (
        <Message
          kind="idle"
          pill={both((say) => say.atCounter.open)}
          title={both((say) => say.atCounter.welcome)}
          hint={both((say) => say.atCounter.welcomeHint)}
        />
      );
    case "paused":
      return (
        <Message
          kind="paused"
          pill={null}
          title={both((say) => say.atCounter.paused)}
          hint={both((say) => say.atCounter.pausedHint)}
          reason={scene.reason}
        />
      );
    case "closed":
      return (
        <Message
          kind="closed"
          pill={openingWords(scene.opening)}
          title={both((say) => say.atCounter.closed)}
          hint={both((say) => (scene.opening.state === "closed" ? say.closedHintNoTime : say.atCounter.closedHint))}
        />
      );
    default:
      return scene satisfies never;
  }
}

/** Of an office that is closed too: why, and when it opens. */
function openingWords(opening: Opening): Said | null {
  return opening.state === "closed" ? both((say) => say.opening(opening)) : null;
}

interface MessageProps {
  kind: "idle" | "paused" | "closed";
  pill: Said | null;
  title: Said;
  /** As the officer wrote it, in one language. */
  reason?: string | null;
  hint: Said;
}

function Message({ kind, pill, title, reason = null, hint }: MessageProps) {
  return (
    <section className={`stage stage-message stage-${kind}`}>
      {pill && (
        <p className="stage-pill">
          <Both text={pill} />
        </p>
      )}
      <h2 className="stage-title">
        <Both text={title} />
      </h2>
      {reason && (
        <p className={reason.length > 60 ? "stage-reason stage-reason-long" : "stage-reason"} data-testid="reason">
          {reason}
        </p>
      )}
      <p className="stage-hint">
        <Both text={hint} />
      </p>
    </section>
  );
}
