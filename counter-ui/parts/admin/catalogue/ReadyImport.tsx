import { Button, Group, Radio, Stack } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { ImportDiff } from "#contract/catalogue-import.ts";
import { dayText } from "#contract/clock-text.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import styles from "./Catalogue.module.css";

const mostShown = 200;

interface Props {
  lines: number;
  diff: ImportDiff;
  onApply: (missing: "keep" | "abolish") => void;
}

/** What a good file would change, before it changes anything. */
export function ReadyImport({ lines, diff, onApply }: Props) {
  const { words } = useWords();
  const t = words.catalogue;
  const [missing, setMissing] = useState<"keep" | "abolish">("keep");
  const changes = diff.added.length + diff.changed.length + (missing === "abolish" ? diff.missing.length : 0);
  return (
    <Stack gap="md">
      <p className={styles.good} role="status" data-testid="catalogue-ready">
        {t.ready(lines)}
      </p>
      <dl className={styles.counts}>
        <Count label={t.added} count={diff.added.length} />
        <Count label={t.changed} count={diff.changed.length} />
        <Count label={t.unchanged} count={diff.unchanged} />
        <Count label={t.missing} count={diff.missing.length} />
      </dl>
      <section className={styles.changes} aria-label={t.changed}>
        <Rows title={t.changed} all={diff.changed}>
          {({ code, name, fields, effectiveFrom }) => (
            <>
              <strong>{code}</strong> {name}
              <span className={admin.soft}>
                {" "}
                · {t.fieldsOf(fields.map(t.field).join(", "))} · {t.period(dayText(effectiveFrom), null)}
              </span>
            </>
          )}
        </Rows>
        <Rows title={t.added} all={diff.added}>
          {({ code, name, effectiveFrom }) => (
            <>
              <strong>{code}</strong> {name}
              <span className={admin.soft}> · {t.period(dayText(effectiveFrom), null)}</span>
            </>
          )}
        </Rows>
        {diff.missing.length > 0 && (
          <details className={styles.details} data-testid="catalogue-missing">
            <summary>
              {t.missing}: {diff.missing.length}
            </summary>
            <Rows all={diff.missing}>
              {({ code, name }) => (
                <>
                  <strong>{code}</strong> {name}
                </>
              )}
            </Rows>
          </details>
        )}
      </section>
      {diff.missing.length > 0 && (
        <Radio.Group
          label={t.missing}
          value={missing}
          onChange={(value) => setMissing(value === "abolish" ? "abolish" : "keep")}
        >
          <Stack gap={8} mt={6}>
            <Radio value="keep" label={t.missingKeep} />
            <Radio value="abolish" label={t.missingAbolish} />
          </Stack>
        </Radio.Group>
      )}
      <Group justify="flex-end">
        {changes === 0 ? (
          <p className={admin.soft}>{t.nothingToDo}</p>
        ) : (
          <Button onClick={() => onApply(missing)} data-testid="catalogue-apply">
            {t.apply}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Count({ label, count }: { label: string; count: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  );
}

function Rows<Row extends { code: string }>({
  title,
  all,
  children,
}: {
  title?: string;
  all: readonly Row[];
  children: (row: Row) => ReactNode;
}) {
  const { words } = useWords();
  if (all.length === 0) return null;
  return (
    <>
      {title && <h3 className={styles.rowsTitle}>{title}</h3>}
      <ul className={styles.rows}>
        {all.slice(0, mostShown).map((row) => (
          <li key={row.code}>{children(row)}</li>
        ))}
        {all.length > mostShown && <li className={admin.soft}>{words.catalogue.moreRows(all.length - mostShown)}</li>}
      </ul>
    </>
  );
}
