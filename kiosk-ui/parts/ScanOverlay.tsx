import type { Service } from "#contract/office.ts";
import { useEaseControl } from "../ease.ts";
import { stayOf } from "../idle.ts";
import type { Told } from "../told.ts";
import { type LateWords, useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import { Countdown } from "./Countdown.tsx";
import { Overlay } from "./Overlay.tsx";

/** What a scanned code says: where a ticket stands, what another code is, or why it could not be read. Closes by itself. */
export function ScanOverlay(props: { result: Told["result"]; services: Service[]; onClose: () => void }) {
  const { result, services, onClose } = props;
  const { words, say } = useWords();
  const { ease } = useEaseControl();
  const scan = useLateWords("scan");
  const { title, text } = meaningOf(result, scan);
  const service = result.kind === "ticket" ? services.find((known) => known.id === result.service) : undefined;
  return (
    <Overlay icon={result.kind === "unknown" || result.kind === "unanswered" ? "help" : "scan"} title={title}>
      {result.kind === "ticket" && (
        <p className="scan-label" data-testid="scan-label">
          {result.label}
          {service && <small>{say(service.name)}</small>}
        </p>
      )}
      {result.kind === "recognised" && result.masked !== null && (
        <p className="scan-masked" data-testid="scan-masked" data-guide="skip">
          {result.masked}
        </p>
      )}
      <p>{text}</p>
      <div className="overlay-buttons">
        <button type="button" className="button main" data-testid="scan-close" data-guide-back onClick={onClose}>
          {scan.close}
        </button>
        {/* Any touch is enough to stay: the button only says so. */}
        <button type="button" className="button" data-testid="scan-stay" onClick={() => undefined}>
          {words.idle.longer}
        </button>
      </div>
      <Countdown patience={stayOf(ease, "code")} text={scan.closes} onOver={onClose} />
    </Overlay>
  );
}

function meaningOf(result: Told["result"], scan: LateWords["scan"]): { title: string; text: string } {
  switch (result.kind) {
    case "ticket":
      return scan.status(result.status);
    case "recognised":
      return scan.recognised(result.what);
    case "booking":
      return scan.recognised("appointmentCode");
    case "unknown":
      return scan.unknown(result.why);
    case "unanswered":
      return scan.unanswered;
    default:
      return result satisfies never;
  }
}
