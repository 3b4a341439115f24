import { useEffect, useState } from "react";
import type { PressingOf } from "#contract/dossier-views.ts";
import { useWords } from "../words/language.tsx";
import { useCounts } from "./counts.tsx";
import styles from "./DossierDesk.module.css";
import { dossierHttp } from "./http.ts";

/** What presses, by the officer who opened it: for supervisors, as often as the counts are asked for. */
export function PressingTable() {
  const { words } = useWords();
  const { counts } = useCounts();
  const [pressing, setPressing] = useState<PressingOf[]>([]);
  useEffect(() => {
    // Also where the counts are what they were: one may have been done while another became late.
    if (counts && counts.late + counts.dueSoon > 0)
      void dossierHttp.pressing().then((result) => result.ok && setPressing(result.value));
    else setPressing([]);
  }, [counts]);
  if (pressing.length === 0) return null;
  const text = words.intake;
  return (
    <table className={styles.pressing} data-testid="pressing">
      <thead>
        <tr>
          <th scope="col">{text.desk.byOfficer}</th>
          <th scope="col">{text.urgencies.late}</th>
          <th scope="col">{text.urgencies.today}</th>
          <th scope="col">{text.urgencies.soon}</th>
        </tr>
      </thead>
      <tbody>
        {pressing.map(({ officer, name, late, today, soon }) => (
          <tr key={officer}>
            <th scope="row">{name || "–"}</th>
            <td data-late={late > 0 || undefined}>{late}</td>
            <td>{today}</td>
            <td>{soon}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
