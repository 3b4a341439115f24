import { Button, Group, TextInput } from "@mantine/core";
import { useCallback, useState } from "react";
import type { PublicProcedure } from "#contract/catalogue-import.ts";
import { dayText } from "#contract/clock-text.ts";
import type { Day } from "#contract/ids.ts";
import { catalogueHttp } from "../../../catalogue-http.ts";
import { date } from "../../../desk/elapsed.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import { NotLoaded } from "../NotLoaded.tsx";
import { TableHead } from "../TableHead.tsx";
import { useList } from "../useList.ts";
import styles from "./Catalogue.module.css";
import { CoverageCard } from "./CoverageCard.tsx";
import { EditProcedure } from "./EditProcedure.tsx";
import { HistoryDialog } from "./HistoryDialog.tsx";
import { ImportDialog } from "./ImportDialog.tsx";

const mostShown = 50;
const everyMs = 15_000;

/** The procedure catalogue: what is in force, how much of it this office opens, and every way to change it. */
export function Catalogue() {
  const { words } = useWords();
  const t = words.catalogue;
  const [typed, setTyped] = useState("");
  const [importing, setImporting] = useState(false);
  const find = useCallback(() => catalogueHttp.find(typed, mostShown), [typed]);
  const procedures = useList(find, everyMs);
  const coverage = useList(catalogueHttp.coverage, everyMs);
  const changed = useCallback(() => {
    void procedures.reload();
    void coverage.reload();
  }, [procedures.reload, coverage.reload]);
  if (procedures.list.state !== "here") return <NotLoaded list={procedures.list} onRetry={procedures.reload} />;
  const { value } = procedures.list;
  return (
    <div className={admin.panel}>
      <section className={admin.card}>
        <div className={admin.head}>
          <h2>{value.updatedAt === null ? t.never : t.updated(date(value.updatedAt))}</h2>
          <Group gap="sm">
            <Button component="a" href="/procedures" target="_blank" variant="default">
              {t.publicPage}
            </Button>
            <Button component="a" href="/api/catalogue/export?format=csv" variant="default">
              {t.exportCsv}
            </Button>
            <Button component="a" href="/api/catalogue/export?format=json" variant="default">
              {t.exportJson}
            </Button>
            <Button onClick={() => setImporting(true)} data-testid="catalogue-import">
              {t.importFile}
            </Button>
          </Group>
        </div>
        {coverage.list.state === "here" && <CoverageCard coverage={coverage.list.value} />}
      </section>
      <section className={admin.card}>
        <div className={styles.search}>
          <TextInput
            label={t.search}
            placeholder={t.searchHint}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-testid="catalogue-search"
          />
          <span className={admin.soft}>{t.found(value.found, value.procedures.length)}</span>
        </div>
        {value.procedures.length === 0 ? (
          <p className={admin.none}>{t.none}</p>
        ) : (
          <Procedures procedures={value.procedures} today={value.day} onChanged={changed} />
        )}
      </section>
      <ImportDialog opened={importing} onClose={() => setImporting(false)} onApplied={changed} />
    </div>
  );
}

interface ProceduresProps {
  procedures: readonly PublicProcedure[];
  today: Day;
  onChanged: () => void;
}

function Procedures({ procedures, today, onChanged }: ProceduresProps) {
  const { words, language } = useWords();
  const t = words.catalogue;
  const [asked, setAsked] = useState<{ what: "edit" | "history"; procedure: PublicProcedure } | null>(null);
  return (
    <>
      <table className={admin.table}>
        <TableHead heads={[t.code, t.name, t.time, t.fee, t.effective, t.open]} actions={t.actions} />
        <tbody>
          {procedures.map((procedure) => (
            <tr key={procedure.code} data-testid={`catalogue-${procedure.code}`}>
              <td className={styles.code}>{procedure.code}</td>
              <th scope="row">
                {(language === "en" && procedure.shortName.en) || procedure.shortName.vi}
                <span className={styles.fieldName}>
                  {(language === "en" && procedure.field.name.en) || procedure.field.name.vi}
                </span>
              </th>
              <td className={styles.takes}>{words.procedureTime(procedure.time)}</td>
              <td className={styles.fee}>{words.fee(procedure.feeVnd)}</td>
              <td className={styles.day}>
                {dayText(procedure.effectiveFrom)}
                <span className={styles.fieldName}>
                  {t.version} {procedure.version}
                </span>
              </td>
              <td>
                {procedure.open && (
                  <span className={admin.badge} data-good>
                    ✓
                  </span>
                )}
              </td>
              <td className={admin.right}>
                <Group gap="xs" justify="flex-end" wrap="nowrap">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t.historyTitle(procedure.code)}
                    onClick={() => setAsked({ what: "history", procedure })}
                  >
                    {t.history}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t.editTitle(procedure.code)}
                    onClick={() => setAsked({ what: "edit", procedure })}
                  >
                    {t.edit}
                  </Button>
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked?.what === "history" && <HistoryDialog code={asked.procedure.code} onClose={() => setAsked(null)} />}
      {asked?.what === "edit" && (
        <EditProcedure code={asked.procedure.code} today={today} onClose={() => setAsked(null)} onChanged={onChanged} />
      )}
    </>
  );
}
