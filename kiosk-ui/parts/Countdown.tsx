import { type Patience, useIdle } from "../idle.ts";

/**
 * Puts away what it stands in and says when. Where that is not said from the first moment on, whoever listens hears it
 * once, when the time to answer begins.
 */
export function Countdown(props: { patience: Patience; text: (seconds: number) => string; onOver: () => void }) {
  const { patience, text, onOver } = props;
  const { warnAfterMs, endAfterMs } = patience;
  const idle = useIdle(patience, onOver);
  const left = idle.phase === "warning" ? idle.secondsLeft : endAfterMs / 1_000;
  if (warnAfterMs === 0)
    return (
      <p className="countdown" data-testid="countdown" data-guide="skip">
        {text(left)}
      </p>
    );
  if (idle.phase !== "warning") return <p className="countdown" aria-hidden="true" />;
  return (
    <p className="countdown" key="warning" role="alert" data-testid="countdown" data-guide="once">
      {text(left)}
    </p>
  );
}
