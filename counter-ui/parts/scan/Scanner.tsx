import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { DossierId, TicketLabel } from "#contract/ids.ts";
import type { ScanResult } from "#contract/scan.ts";
import { useHall } from "../../hall.tsx";
import { dossierOf } from "../../intake/receipt.ts";
import { useWords } from "../../words/language.tsx";
import { useNotices } from "../Notices.tsx";
import styles from "./ScanCard.module.css";
import { type Receipt, ScanCard } from "./ScanCard.tsx";
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

interface Shown {
  id: number;
  result: ScanResult;
  /** How far the dossier of a receipt was found; null for anything else. */
  receipt: Receipt | null;
  /** A card, and whose it is to be. */
  keptFor: TicketLabel | null;
}

interface Props {
  /** The dossier whose receipt was read. */
  onDossier: (id: DossierId) => void;
  children: ReactNode;
}

/** Reads what scanners type into any screen, and what the scanner of this counter read, and shows what it is. */
export function Scanner({ onDossier, children }: Props) {
  const { officer, scan } = useHall();
  const { words } = useWords();
  const { tell } = useNotices();
  const [shown, setShown] = useState<Shown | null>(null);
  const [last, setLast] = useState(0);
  const count = useRef(0);

  function show(result: ScanResult, receipt: Receipt | null) {
    count.current += 1;
    setLast(count.current);
    const here = officer.mine?.current ?? null;
    setShown({ id: count.current, result, receipt, keptFor: here && isCard(result) ? here.label : null });
  }
  /** The dossier itself is the answer: nothing may lie over it. */
  function open(id: DossierId) {
    setShown(null);
    onDossier(id);
  }

  async function ask(typed: TypedScan) {
    if (typed.read === "spoiled") return show({ kind: "unknown", why: "incomplete" }, null);
    const asked = count.current;
    const result = await scan(typed.text);
    // Nobody's code: a quick hand, a paste or an input method wrote into a field, and it is that field's.
    const isText = result?.kind === "unknown" && result.why === "unfamiliar";
    if (typed.giveBack && (!result || isText)) return typed.giveBack();
    if (!result) return tell({ kind: "refusal", text: words.scan.noAnswer });
    // Another one may have been read in the meantime.
    if (asked !== count.current) return;
    if (result.kind !== "recognised" || result.what !== "dossierCode") return show(result, null);
    show(result, "sought");
    const turn = count.current;
    const dossier = await dossierOf(typed.text);
    if (turn !== count.current) return;
    if (dossier.state === "found") open(dossier.id);
    else show(result, dossier.state);
  }
  const byHand = useTypedScans((typed) => void ask(typed));

  const read = officer.mine?.scan ?? null;
  // What was read before this page began was somebody else's.
  const began = useRef(read?.at);
  const told = useRef("");
  const latest = useRef({ show, open });
  latest.current = { show, open };
  useEffect(() => {
    // Told apart, never put in order: the hub's clock may be set back, and what is scanned then is no old scan.
    if (!read || read.at === began.current) return;
    const { at, result, dossier } = read;
    // Which dossier it is comes a moment after what it is; every other view brings the same scan again.
    const news = `${at} ${dossier?.state}`;
    if (news === told.current) return;
    told.current = news;
    if (dossier?.state === "found") latest.current.open(dossier.id);
    else latest.current.show(result, dossier?.state ?? null);
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
          <ScanCard key={shown.id} result={shown.result} receipt={shown.receipt} onClose={() => setShown(null)} />
        )}
      </div>
    </ByHand>
  );
}

function isCard(result: ScanResult): boolean {
  return result.kind === "recognised" && (result.what === "citizenCard" || result.what === "mrz");
}
