import { canPrint } from "#contract/can-print.ts";
import type { ProcedureCode } from "#contract/ids.ts";
import type { KioskView } from "#contract/views.ts";
import { useSlip, type Wanted } from "../slips.ts";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";

/** This procedure on paper, to take home; nothing where the kiosk has no printer, or one that can not print now. */
export function PrintSlip(props: { code: ProcedureCode; kiosk: KioskView; token: () => string | null }) {
  const { code, kiosk, token } = props;
  const { words, language } = useWords();
  const { wanted, print } = useSlip(token);
  const text = words.lookups.papers.slip;
  const isOn = kiosk.printer !== null && canPrint(kiosk.printer.condition);
  if (!isOn && wanted.state === "idle") return null;
  const state = wanted.state === "known" ? wanted.print.state : wanted.state;
  const busy = state === "asking" || state === "pending";
  // It is the hub that knows what stands on it.
  const isAway = kiosk.away !== undefined && wanted.state === "idle";
  return (
    <div className="print-slip">
      <button
        type="button"
        className="button"
        data-testid="print-slip"
        aria-busy={busy}
        disabled={busy || isAway || state === "printed" || !isOn}
        onClick={() => print(code, language)}
      >
        <Icon name="printer" />
        {state === "failed" || state === "no" ? text.again : text.print}
      </button>
      <p role="status" data-testid="slip-state" data-state={state}>
        {isAway ? text.away : said(wanted)}
      </p>
    </div>
  );

  function said(shown: Wanted): string {
    switch (shown.state) {
      case "idle":
        return "";
      case "asking":
        return text.pending;
      case "no":
        return text[shown.why];
      case "known":
        break;
      default:
        return shown satisfies never;
    }
    if (shown.print.state === "pending") return text.pending;
    if (shown.print.state === "printed") return text.printed;
    const { reason } = shown.print;
    return `${reason === "unconfirmed" ? text.unconfirmed : text.failed} ${words.print.reason[reason]}`;
  }
}
