import { useRef } from "react";
import type { DossierLine, Visitor } from "#contract/dossier-views.ts";
import type { DossierId } from "#contract/ids.ts";
import { useHall } from "../hall.tsx";
import { KeptButton } from "../parts/KeptButton.tsx";
import { KeyCap } from "../parts/KeyCap.tsx";
import { useLastScan } from "../parts/scan/Scanner.tsx";
import { useWords } from "../words/language.tsx";
import { LineButton } from "./LineButton.tsx";
import type { Coming } from "./useVisitor.ts";
import styles from "./VisitorPanel.module.css";

interface Props {
  coming: Coming;
  opening: boolean;
  /** Opens the dossier of this visit, or begins one. */
  onMain: () => void;
  onAnother: () => void;
  onDossier: (id: DossierId) => void;
}

/** Who comes and why: nothing that the officer has to ask for again. */
export function VisitorPanel({ coming, opening, onMain, onAnother, onDossier }: Props) {
  const { words } = useWords();
  const off = useHall().link.state !== "live" || opening;
  const text = words.intake.visitor;
  const visitor = coming.state === "known" ? coming.visitor : null;
  const collects = visitor?.purpose === "return";
  const returned = collects ? visitor?.here.find(({ state }) => state === "resultReady") : undefined;
  const isOpen = (visitor?.here.length ?? 0) > 0;
  const main = returned
    ? words.intake.steps.returnResult
    : isOpen
      ? `${words.intake.section}: ${visitor?.here.length ?? 0}`
      : text.open;
  return (
    <section className={styles.panel} aria-label={text.title} data-testid="visitor">
      <div className={styles.top}>
        <Who coming={coming} />
        <div className={styles.deeds}>
          <KeptButton
            size="md"
            variant="filled"
            color="lacquer"
            rightSection={<KeyCap action="dossier" tone="dark" />}
            off={off}
            onClick={onMain}
            data-testid="open-dossier"
          >
            {main}
          </KeptButton>
          {isOpen && !collects && (
            <KeptButton size="md" variant="outline" color="lacquer" off={off} onClick={onAnother} data-testid="another">
              {text.another}
            </KeptButton>
          )}
        </div>
      </div>
      {collects && !returned && isOpen && <p className={styles.note}>{text.notReady}</p>}
      {visitor && <Lines title={text.here} lines={visitor.here} onDossier={onDossier} />}
      {visitor && <Lines title={text.openOnes(isOpen)} lines={visitor.open} onDossier={onDossier} />}
    </section>
  );
}

function Who({ coming }: { coming: Coming }) {
  const { words } = useWords();
  const scan = useLastScan();
  // Whoever comes back from a dossier scanned nothing: only what is scanned from now on is pointed at.
  const { current: before } = useRef(scan);
  const text = words.intake.visitor;
  if (coming.state === "failed") return <p className={styles.soft}>{text.failed}</p>;
  if (coming.state === "asking") return <p className={styles.soft}>…</p>;
  const { card, purpose } = coming.visitor;
  return (
    <div className={styles.who}>
      {purpose && purpose !== "intake" && (
        <p className={styles.purpose}>{purpose === "return" ? text.forReturn : words.intake.purposes[purpose]}</p>
      )}
      {card ? <Card card={card} scan={scan} isNew={scan !== before} /> : <p className={styles.soft}>{text.noCard}</p>}
    </div>
  );
}

function Card({ card, scan, isNew }: { card: NonNullable<Visitor["card"]>; scan: number; isNew: boolean }) {
  const { words } = useWords();
  const text = words.intake.visitor;
  return (
    <>
      <p key={scan} className={styles.name} data-scanned={isNew || undefined} data-testid="visitor-name">
        {card.name}
      </p>
      <p className={styles.soft}>
        {text.card} <span className={styles.number}>{card.idNumber}</span> · {text.born(card.birth)}
      </p>
      {card.priorityByAge && <p className={styles.aged}>{text.aged}</p>}
    </>
  );
}

function Lines(props: { title: string; lines: readonly DossierLine[]; onDossier: (id: DossierId) => void }) {
  if (props.lines.length === 0) return null;
  return (
    <div className={styles.lines}>
      <h2>{props.title}</h2>
      <ul>
        {props.lines.map((line) => (
          <li key={line.id}>
            <LineButton line={line} onOpen={() => props.onDossier(line.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
