import { useCallback } from "react";
import type { CatalogueHistory } from "#contract/catalogue-import.ts";
import { dayText } from "#contract/clock-text.ts";
import type { ProcedureCode } from "#contract/ids.ts";
import { catalogueHttp } from "../../../catalogue-http.ts";
import { date } from "../../../desk/elapsed.ts";
import { useWords } from "../../../words/language.tsx";
import { Dialog } from "../../Dialog.tsx";
import admin from "../Admin.module.css";
import { NotLoaded } from "../NotLoaded.tsx";
import { useList } from "../useList.ts";
import styles from "./Catalogue.module.css";

/** Every version of one procedure with the days it is in force: nothing is ever overwritten. */
export function HistoryDialog({ code, onClose }: { code: ProcedureCode; onClose: () => void }) {
  const { words } = useWords();
  const ask = useCallback(() => catalogueHttp.history(code), [code]);
  const { list, reload } = useList(ask, 15_000);
  return (
    <Dialog opened onClose={onClose} title={words.catalogue.historyTitle(code)} width={760}>
      {list.state === "here" ? <Versions history={list.value} /> : <NotLoaded list={list} onRetry={reload} />}
    </Dialog>
  );
}

function Versions({ history }: { history: CatalogueHistory }) {
  const { words, language } = useWords();
  const t = words.catalogue;
  return (
    <ol className={styles.versions}>
      {history.toReversed().map(({ procedure, until, recordedAt, recordedBy, source }) => {
        const from = dayText(procedure.effectiveFrom);
        return (
          <li key={procedure.version}>
            <strong>
              {t.version} {procedure.version}
            </strong>{" "}
            · {until === procedure.effectiveFrom ? t.replaced(from) : t.period(from, until && dayText(until))}
            <p>{(language === "en" && procedure.name.en) || procedure.name.vi}</p>
            <p className={admin.soft}>
              {words.procedureTime(procedure.time)} · {words.fee(procedure.feeVnd)}
            </p>
            <p className={admin.soft}>
              {t.by(recordedBy, date(recordedAt))} ({t.sources[source]})
            </p>
          </li>
        );
      })}
    </ol>
  );
}
