import { Button } from "@mantine/core";
import { useState } from "react";
import type { ExchangeEvent, ExchangeView, NoteView } from "#contract/exchange.ts";
import { exchangeHttp } from "../../../exchange-http.ts";
import { useWords } from "../../../words/language.tsx";
import { Confirm } from "../../Confirm.tsx";
import admin from "../Admin.module.css";
import styles from "./Exchange.module.css";
import type { Act } from "./Receivers.tsx";
import { reason } from "./reason.ts";
import { when } from "./when.ts";

/** Steps that did not get through: stuck ones first, with the other side's reason. */
export function Unsent({ view, onAct }: { view: ExchangeView; onAct: Act }) {
  const { words } = useWords();
  const t = words.exchange;
  const [skipping, setSkipping] = useState<NoteView | null>(null);
  const { notes, total } = view;
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
        <p className={admin.none}>{t.notesNone}</p>
      ) : (
        <table className={admin.table}>
          <thead>
            <tr>
              <th scope="col">{t.code}</th>
              <th scope="col">{t.event}</th>
              <th scope="col">{t.receiver}</th>
              <th scope="col">{t.why}</th>
              <th scope="col" className={admin.right}>
                {t.actions}
              </th>
            </tr>
          </thead>
          <tbody>
            {notes.map((note) => (
              <Row key={`${note.to} ${note.key}`} note={note} onAct={onAct} onSkip={() => setSkipping(note)} />
            ))}
          </tbody>
        </table>
      )}
      <Confirm
        opened={skipping !== null}
        title={t.skipTitle(skipping?.code ?? t.noCode)}
        text={t.skipText}
        submit={t.skip}
        blocked={false}
        onClose={() => setSkipping(null)}
        onSubmit={() => skipping && void onAct(exchangeHttp.skip({ to: skipping.to, key: skipping.key }), t.skipped)}
      />
    </section>
  );
}

function Row({ note, onAct, onSkip }: { note: NoteView; onAct: Act; onSkip: () => void }) {
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
        {lastError === null ? t.whyNone : reason(lastError, t)}
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
              onClick={onSkip}
            >
              {t.skip}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
