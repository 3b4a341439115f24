import { Button } from "@mantine/core";
import { useState } from "react";
import { portalStatuses } from "#contract/dossier.ts";
import type { DossierSheet, ProvinceAnswer } from "#contract/dossier-views.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { dossierHttp } from "./http.ts";
import { momentWritten } from "./moment.ts";
import styles from "./SheetScreen.module.css";

/** What was heard, of which revision of the dossier: a step makes an older answer worthless. */
type Heard =
  | { state: "notAsked" }
  | { state: "asking" }
  | { state: "noAnswer" }
  | { state: "heard"; answer: ProvinceAnswer; at: number; revision: number };

/** Where the province's system thinks the dossier stands (TraCuuHoSo), asked when an officer wants to know. */
export function Province({ sheet }: { sheet: DossierSheet }) {
  const { words } = useWords();
  const { clock } = useHall();
  const text = words.intake.sheet.province;
  const { id, code, revision } = sheet.dossier;
  const [last, setLast] = useState<Heard>({ state: "notAsked" });
  const heard: Heard = last.state === "heard" && last.revision !== revision ? { state: "notAsked" } : last;
  if (code === null || !sheet.province) return null;

  async function ask() {
    setLast({ state: "asking" });
    const result = await dossierHttp.province(id);
    setLast(result.ok ? { state: "heard", answer: result.value, at: clock.now(), revision } : { state: "noAnswer" });
  }
  return (
    <section className={styles.card} aria-label={text.title}>
      <header className={styles.cardHead}>
        <h2>{text.title}</h2>
        <Button
          size="compact-sm"
          variant="default"
          loading={heard.state === "asking"}
          onClick={() => void ask()}
          data-testid="province-ask"
        >
          {heard.state === "notAsked" ? text.ask : text.askAgain}
        </Button>
      </header>
      <div role="status" data-testid="province" data-state={heard.state === "heard" ? heard.answer.state : heard.state}>
        <Said heard={heard} sheet={sheet} />
      </div>
    </section>
  );
}

function Said({ heard, sheet }: { heard: Heard; sheet: DossierSheet }) {
  const { words } = useWords();
  const text = words.intake.sheet.province;
  if (heard.state === "notAsked") return null;
  if (heard.state === "asking") return <p className={styles.soft}>{text.asking}</p>;
  if (heard.state === "noAnswer") return <p className={styles.bad}>{words.intake.noAnswer}</p>;
  const { answer, at } = heard;
  switch (answer.state) {
    case "known": {
      const nameOf = (status: keyof typeof portalStatuses) => text.statuses[portalStatuses[status]];
      return (
        <>
          <p className={styles.strong}>{text.known(nameOf(answer.status), momentWritten(at))}</p>
          {answer.status !== sheet.portalStatus && (
            <p className={styles.bad}>{text.differs(nameOf(sheet.portalStatus))}</p>
          )}
        </>
      );
    }
    case "unknown":
      return <p>{text.unknown}</p>;
    case "away":
      return <p className={styles.bad}>{text.away(answer.words)}</p>;
    case "refused":
      return <p className={styles.bad}>{text.refused(answer.words)}</p>;
    case "none":
      return <p className={styles.soft}>{text.none}</p>;
    default:
      return answer satisfies never;
  }
}
