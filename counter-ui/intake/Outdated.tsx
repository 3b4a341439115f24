import { Button } from "@mantine/core";
import { useState } from "react";
import type { CatalogueProcedure } from "#contract/catalogue.ts";
import { catalogueHttp } from "../catalogue-http.ts";
import { useHall } from "../hall.tsx";
import { useNotices } from "../parts/Notices.tsx";
import { useWords } from "../words/language.tsx";
import type { Draft, DraftView } from "./draft.ts";
import { feeUnder } from "./fee.ts";
import type { Fields } from "./fields.ts";
import styles from "./IntakeScreen.module.css";

/** A newer list of papers is in force: takes it over, and keeps of the counts what it still asks for. */
export function Outdated({ view, draft }: { view: DraftView; draft: Draft }) {
  const { officer } = useHall();
  const { words } = useWords();
  const { tell } = useNotices();
  const [busy, setBusy] = useState(false);

  async function renew() {
    setBusy(true);
    const result = await catalogueHttp.history(view.sheet.dossier.intake.procedure.code);
    setBusy(false);
    const versions = result.ok ? result.value.map(({ procedure }) => procedure) : [];
    const newest = versions
      .filter(({ effectiveFrom }) => effectiveFrom <= officer.day.day)
      .toSorted(byBeginning)
      .at(-1);
    if (!newest) return tell({ kind: "refusal", text: words.intake.noAnswer });
    draft.put(under(newest, draft.view().fields));
  }
  return (
    <p className={styles.told} data-testid="outdated">
      {words.intake.intake.outdated}{" "}
      <Button size="compact-xs" loading={busy} onClick={() => void renew()} data-testid="renew">
        {words.intake.intake.renew}
      </Button>
    </p>
  );
}

function byBeginning(one: CatalogueProcedure, other: CatalogueProcedure): number {
  return one.effectiveFrom < other.effectiveFrom
    ? -1
    : one.effectiveFrom > other.effectiveFrom
      ? 1
      : one.version - other.version;
}

/** The same form under another version of its procedure: papers that it does not know go, and another fee is asked anew. */
function under({ code, version, components, feeVnd }: CatalogueProcedure, fields: Fields): Fields {
  const known = new Set(components.map(({ id }) => id));
  const kept = Object.entries(fields).filter(([path]) => {
    const [root, component = ""] = path.split(".");
    return root !== "papers" || known.has(component);
  });
  return { ...Object.fromEntries(kept), ...feeUnder(feeVnd, fields), procedure: `${code}@${version}` };
}
