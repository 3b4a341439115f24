import { Button } from "@mantine/core";
import { useState } from "react";
import type { ExchangeEvent, ExchangeView, NoteView } from "#contract/exchange.ts";
import { exchangeHttp } from "../../../exchange-http.ts";
import { useWords } from "../../../words/language.tsx";
import { Confirm } from "../../Confirm.tsx";
import admin from "../Admin.module.css";
import { TableHead } from "../TableHead.tsx";
import styles from "./Exchange.module.css";
import type { Act } from "./Receivers.tsx";
import { reason } from "./reason.ts";
import { when } from "./when.ts";

interface Skipping {
  note: NoteView;
  /** With all that wait behind it. */
  later: boolean;
  /** How many that is, as far as they are listed. */
  steps: number;
}

/** Steps that did not get through: stuck ones first, with the other side's reason. */
export function Unsent({ view, onAct }: { view: ExchangeView; onAct: Act }) {
  const { words } = useWords();
  const t = words.exchange;
  // What is to be given up stays known while its dialog fades.
  const [skipping, setSkipping] = useState<Skipping | null>(null);
  const [asking, setAsking] = useState(false);
  const { notes, total, receivers } = view;
  const givenUp = receivers.reduce((sum, { dropped }) => sum + dropped, 0);
  const unsentOf = ({ to, dossier }: NoteView) =>
    notes.filter((note) => note.to === to && note.dossier === dossier).length;
  const skipped = skipping?.note.code ?? t.noCode;
  return (
    <section className={admin.card}>
      <div className={admin.head}>
        <h2>{t.notes}</h2>
        {total > notes.length && <p className={admin.soft}>{t.shown(notes.length, total)}</p>}
      </div>
      {notes.some(({ nextAt }) => nextAt === null) && (
        <p className={`${admin.warning} ${styles.lead}`}>{t.notesText}</p>
      )}
      {notes.length === 0 ? (
        <p className={admin.none}>{t.notesNone(givenUp)}</p>
      ) : (
        <table className={admin.table}>
          <TableHead heads={[t.code, t.event, t.receiver, t.why]} actions={t.actions} />
          <tbody>
            {notes.map((note) => (
              <Row
                key={`${note.to} ${note.key}`}
                note={note}
                hasLater={unsentOf(note) > 1}
                onAct={onAct}
                onSkip={(later) => {
                  setSkipping({ note, later, steps: unsentOf(note) });
                  setAsking(true);
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      <Confirm
        opened={asking}
        title={skipping?.later ? t.skipAllTitle(skipped, skipping.steps) : t.skipTitle(skipped)}
        text={skipping?.later ? t.skipAllText : t.skipText}
        submit={skipping?.later ? t.skipAll : t.skip}
        blocked={false}
        onClose={() => setAsking(false)}
        onSubmit={() => {
          if (!skipping) return;
          const { note, later } = skipping;
          void onAct(exchangeHttp.skip({ to: note.to, key: note.key, later }), t.skipped);
        }}
      />
    </section>
  );
}

interface RowProps {
  note: NoteView;
  hasLater: boolean;
  onAct: Act;
  onSkip: (later: boolean) => void;
}

function Row({ note, hasLater, onAct, onSkip }: RowProps) {
  const { words } = useWords();
  const t = words.exchange;
  const { to, key, code, event, at, attempts, nextAt, lastError } = note;
  const now = Date.now();
  const named = code ?? t.noCode;
  return (
    <tr data-testid={nextAt === null ? "note-stuck" : "note-waiting"}>
      <th scope="row" className={styles.code}>
        {named}
      </th>
      <td>
        {t.events[event as ExchangeEvent] ?? event}
        <span className={styles.under}>{when(at, now)}</span>
      </td>
      <td>{to === "province" ? t.province : to}</td>
      <td className={styles.why}>
        {nextAt === null && <span className={styles.stuck}>{t.stuck}</span>}
        {lastError === null ? t.whyNone : reason(lastError, t, nextAt === null)}
        <span className={styles.under}>
          {t.tries(attempts)}
          {attempts > 0 && nextAt !== null && nextAt > now && `, ${t.next(when(nextAt, now))}`}
        </span>
      </td>
      <td className={admin.right}>
        {nextAt === null && (
          <div className={styles.actions}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t.retry}: ${named}`}
              data-testid="retry"
              onClick={() => void onAct(exchangeHttp.retry({ to, key }), t.retried)}
            >
              {t.retry}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t.skipTitle(named)}
              data-testid="skip"
              onClick={() => onSkip(false)}
            >
              {t.skip}
            </Button>
            {hasLater && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t.skipAll}: ${named}`}
                data-testid="skip-all"
                onClick={() => onSkip(true)}
              >
                {t.skipAll}
              </Button>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}
