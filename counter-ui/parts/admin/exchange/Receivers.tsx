import { Button } from "@mantine/core";
import { useState } from "react";
import type { ExchangeView, ReceiverView } from "#contract/exchange.ts";
import { exchangeHttp } from "../../../exchange-http.ts";
import type { Result } from "../../../http.ts";
import { useWords } from "../../../words/language.tsx";
import { Confirm } from "../../Confirm.tsx";
import admin from "../Admin.module.css";
import styles from "./Exchange.module.css";
import { reason } from "./reason.ts";
import { when } from "./when.ts";

export type Act = (asked: Promise<Result<null>>, done: string) => Promise<void>;

/** Who hears of dossiers, and how the way to each of them is. */
export function Receivers({ view, onAct }: { view: ExchangeView; onAct: Act }) {
  const { words } = useWords();
  const t = words.exchange;
  const [dropping, setDropping] = useState<ReceiverView | null>(null);
  return (
    <section className={admin.card}>
      <div className={admin.head}>
        <h2>{t.receivers}</h2>
        {view.codes && <p className={admin.soft}>{t.codes(view.codes.inStock, view.codes.ahead)}</p>}
      </div>
      {view.codes && view.codes.lastError !== null && (
        <p className={`${admin.warning} ${styles.lead}`}>{t.codesFault(reason(view.codes.lastError, t))}</p>
      )}
      {view.receivers.length === 0 ? (
        <p className={admin.none}>{t.receiversNone}</p>
      ) : (
        <table className={`${admin.table} ${styles.grid}`}>
          <thead>
            <tr>
              <th scope="col">{t.receiver}</th>
              <th scope="col">{t.state}</th>
              <th scope="col" className={styles.number}>
                {t.waiting}
              </th>
              <th scope="col" className={styles.number}>
                {t.stuck}
              </th>
              <th scope="col">{t.last}</th>
              <th scope="col" className={admin.right}>
                {t.actions}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.receivers.map((receiver) => (
              <Row key={receiver.to} receiver={receiver} onAct={onAct} onDrop={() => setDropping(receiver)} />
            ))}
          </tbody>
        </table>
      )}
      <Confirm
        opened={dropping !== null}
        title={t.dropTitle(dropping?.to ?? "")}
        text={t.dropText(dropping?.waiting ?? 0)}
        submit={t.drop}
        blocked={false}
        onClose={() => setDropping(null)}
        onSubmit={() => dropping && void onAct(exchangeHttp.drop(dropping.to), t.dropped)}
      />
    </section>
  );
}

function Row({ receiver, onAct, onDrop }: { receiver: ReceiverView; onAct: Act; onDrop: () => void }) {
  const { words } = useWords();
  const t = words.exchange;
  const now = Date.now();
  const { to, host, state, waiting, stuck, oldest, sent, sentAt, dropped } = receiver;
  const name = to === "province" ? t.province : to;
  return (
    <tr data-testid={`receiver-${to}`}>
      <th scope="row">
        {name}
        {host && <span className={styles.under}>{host}</span>}
      </th>
      <td>
        <span className={admin.badge} data-good={state.state === "open" || undefined}>
          {state.state === "paused" ? t.paused(when(state.until, now)) : t[state.state]}
        </span>
        {state.state === "paused" && <span className={styles.under}>{reason(state.words, t)}</span>}
      </td>
      <td className={styles.number}>
        {waiting}
        {oldest !== null && <span className={styles.under}>{t.oldest(when(oldest, now))}</span>}
      </td>
      <td className={styles.number} data-bad={stuck > 0 || undefined}>
        {stuck}
      </td>
      <td>
        {sentAt === null ? t.lastNone : when(sentAt, now)}
        {sentAt !== null && <span className={styles.under}>{t.sent(sent)}</span>}
        {dropped > 0 && <span className={styles.under}>{t.givenUp(dropped)}</span>}
      </td>
      <td className={admin.right}>
        {state.state === "removed" ? (
          <Button size="compact-sm" variant="default" aria-label={t.dropTitle(name)} onClick={onDrop}>
            {t.drop}
          </Button>
        ) : (
          waiting > stuck && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t.retryAll}: ${name}`}
              data-testid={`retry-all-${to}`}
              onClick={() => void onAct(exchangeHttp.retry({ to, key: null }), t.retried)}
            >
              {t.retryAll}
            </Button>
          )
        )}
      </td>
    </tr>
  );
}
