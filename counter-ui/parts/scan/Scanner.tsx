import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { DossierId, TicketLabel } from "#contract/ids.ts";
import type { ScanResult } from "#contract/views.ts";
import { useHall } from "../../hall.tsx";
import { useWords } from "../../words/language.tsx";
import { useNotices } from "../Notices.tsx";
import styles from "./ScanCard.module.css";
import { ScanCard } from "./ScanCard.tsx";
import { type TypedScan, useTypedScans } from "./useTypedScans.ts";

const ByHand = createContext<((run: () => void) => void) | null>(null);

const LastScan = createContext(0);

/** Grows with each scan at this counter: for what has to be asked again then. */
export function useLastScan(): number {
  return useContext(LastScan);
}

/** Runs something for a key that was pressed by a hand, and not for the first letter of a scan. */
export function useByHand(): (run: () => void) => void {
  const byHand = useContext(ByHand);
  if (!byHand) throw new Error("useByHand outside Scanner");
  return byHand;
}

interface Props {
  /** The code on a dossier's receipt, as a scanner typed it. */
  onDossierCode: (text: string) => void;
  /** The dossier whose receipt the scanner of this counter read. */
  onDossier: (id: DossierId) => void;
  children: ReactNode;
}

/** Reads what scanners type into any screen, and what the scanner of this counter read, and shows what it is. */
export function Scanner({ onDossierCode, onDossier, children }: Props) {
  const { officer, scan } = useHall();
  const { words } = useWords();
  const { tell } = useNotices();
  const [shown, setShown] = useState<{ id: number; result: ScanResult; keptFor: TicketLabel | null } | null>(null);
  const [last, setLast] = useState(0);
  const count = useRef(0);

  function show(result: ScanResult) {
    count.current += 1;
    setLast(count.current);
    const here = officer.mine?.current ?? null;
    setShown({ id: count.current, result, keptFor: here && isCard(result) ? here.label : null });
  }

  async function ask(typed: TypedScan) {
    if (typed.read === "spoiled") return show({ kind: "unknown", why: "incomplete" });
    const asked = count.current;
    const result = await scan(typed.text);
    if (!result) tell({ kind: "refusal", text: words.scan.noAnswer });
    // Another one may have been read in the meantime.
    else if (asked === count.current) {
      const isDossier = result.kind === "recognised" && result.what === "dossierCode";
      if (!isDossier) return show(result);
      // The dossier itself is the answer, or that there is none: nothing may lie over it.
      setShown(null);
      onDossierCode(typed.text);
    }
  }
  const byHand = useTypedScans((typed) => void ask(typed));

  const read = officer.mine?.scan ?? null;
  // What was read before this page began was somebody else's.
  const seen = useRef(read?.at ?? 0);
  const opened = useRef(seen.current);
  const latest = useRef({ show, onDossier });
  latest.current = { show, onDossier };
  useEffect(() => {
    if (!read) return;
    if (read.at > seen.current) {
      seen.current = read.at;
      latest.current.show(read.result);
    }
    // Which dossier it is comes a moment after what it is.
    if (read.dossier === null || read.at <= opened.current) return;
    opened.current = read.at;
    setShown(null);
    latest.current.onDossier(read.dossier);
  }, [read]);

  return (
    <ByHand value={byHand}>
      <LastScan value={last}>{children}</LastScan>
      {/* Live regions must be there before their text is, or it is not spoken. */}
      <div className={styles.place} role="status">
        {shown && shown.keptFor !== null && (
          // The visitor's panel shows who it is: nothing may lie over the work that goes on.
          <span key={shown.id} className={styles.said} data-testid="scan-kept">
            {words.scan.keptFor(shown.keptFor)}
          </span>
        )}
        {shown && shown.keptFor === null && (
          <ScanCard key={shown.id} result={shown.result} onClose={() => setShown(null)} />
        )}
      </div>
    </ByHand>
  );
}

function isCard(result: ScanResult): boolean {
  return result.kind === "recognised" && (result.what === "citizenCard" || result.what === "mrz");
}
