import { Button, Group, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { newCommandId } from "#contract/client/id.ts";
import type { Text } from "#contract/text.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import { moved, withItem, without } from "./order.ts";
import styles from "./Screens.module.css";
import type { Screens } from "./useScreens.ts";

/** One on each line, each in both languages; they run one behind the other. */
export function TickerCard({ ticker, change }: { ticker: Text[]; change: Screens["change"] }) {
  const { words } = useWords();
  const t = words.screens;
  const [lines, setLines] = useState(() => ticker.map(keyed));
  const [busy, setBusy] = useState(false);
  useEffect(() => setLines(ticker.map(keyed)), [ticker]);
  const texts = lines.map(({ text }) => text);
  const isChanged = JSON.stringify(texts) !== JSON.stringify(ticker);
  const isWhole = texts.every(({ vi, en }) => vi.trim() && en.trim());
  return (
    <section className={admin.card} aria-label={t.ticker}>
      <div className={admin.head}>
        <h2>{t.ticker}</h2>
        <Button
          variant="default"
          disabled={lines.length >= 20}
          data-testid="ticker-add"
          onClick={() => setLines([...lines, keyed({ vi: "", en: "" })])}
        >
          {t.tickerAdd}
        </Button>
      </div>
      <p className={admin.soft}>{t.tickerLead}</p>
      {lines.map(({ id, text }, at) => (
        <Line
          key={id}
          line={text}
          at={at}
          last={at === lines.length - 1}
          onLine={(next) => setLines(withItem(lines, { id, text: next }))}
          onMove={(by) => setLines(moved(lines, at, by))}
          onRemove={() => setLines(without(lines, id))}
        />
      ))}
      <Group justify="flex-end" mt="sm">
        <span className={admin.soft} aria-live="polite">
          {!isWhole && t.tickerBoth}
        </span>
        <Button
          disabled={!isChanged || !isWhole}
          loading={busy}
          data-testid="ticker-save"
          onClick={() => {
            setBusy(true);
            void change(() => ({ ticker: texts }), t.saved, "undoable").finally(() => setBusy(false));
          }}
        >
          {t.save}
        </Button>
      </Group>
    </section>
  );
}

/** A line keeps its place on the screen while it is typed and moved. */
function keyed(text: Text): { id: string; text: Text } {
  return { id: newCommandId(), text };
}

interface LineProps {
  line: Text;
  at: number;
  last: boolean;
  onLine: (line: Text) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function Line({ line, at, last, onLine, onMove, onRemove }: LineProps) {
  const { words } = useWords();
  const t = words.screens;
  const name = line.vi || t.lineOf(at + 1);
  return (
    <div className={styles.line}>
      {(["vi", "en"] as const).map((language) => (
        <Textarea
          key={language}
          autosize
          minRows={1}
          aria-label={t.tickerLine(at + 1)[language]}
          placeholder={words.language[language]}
          value={line[language]}
          maxLength={400}
          lang={language}
          data-testid={`ticker-${at}-${language}`}
          // All of it is seen, and it stays one line of the screen.
          onChange={({ currentTarget: { value } }) => onLine({ ...line, [language]: value.replace(/\s*\n\s*/g, " ") })}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      ))}
      <div className={styles.actions}>
        <Button
          size="compact-md"
          variant="default"
          disabled={at === 0}
          aria-label={t.up(name)}
          onClick={() => onMove(-1)}
        >
          ↑
        </Button>
        <Button size="compact-md" variant="default" disabled={last} aria-label={t.down(name)} onClick={() => onMove(1)}>
          ↓
        </Button>
        <Button size="compact-md" variant="default" aria-label={t.removeOf(name)} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
    </div>
  );
}
