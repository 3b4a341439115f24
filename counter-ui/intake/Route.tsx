import type { RouteLeg } from "#contract/dossier.ts";
import type { DossierSheet } from "#contract/dossier-views.ts";
import { useWords } from "../words/language.tsx";
import { dueWritten, momentWritten } from "./moment.ts";
import styles from "./SheetScreen.module.css";

/** Its way through the agencies, each leg early, on time or late. */
export function Route({ sheet: { dossier } }: { sheet: DossierSheet }) {
  const { words } = useWords();
  const { route } = dossier;
  if (route.length === 0) return null;
  const now = route.findLastIndex(({ handed }) => handed !== null);
  return (
    <section className={styles.card} aria-label={words.intake.sheet.route}>
      <h2>{words.intake.sheet.route}</h2>
      <ol className={styles.legs}>
        {route.map((leg, at) => (
          <li key={`${leg.agency} ${leg.what}`} data-now={at === now || undefined} data-testid={`leg-${at}`}>
            <div>
              <p className={styles.agency}>
                {leg.agency} <span className={styles.soft}>({words.intake.levels[leg.level]})</span>
              </p>
              <p>{leg.what}</p>
              <Progress leg={leg} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Progress({ leg: { due, handed, taken, done } }: { leg: RouteLeg }) {
  const { words } = useWords();
  const text = words.intake.sheet;
  const where = done
    ? text.legDone(momentWritten(done.at))
    : taken
      ? text.legTaken(taken.receiver, momentWritten(taken.at))
      : handed
        ? text.legHanded(momentWritten(handed.at))
        : text.legWaiting;
  const kept = done?.punctuality ?? null;
  return (
    <p className={styles.when}>
      {where}
      {kept && (
        <strong className={kept === "late" ? styles.bad : undefined}> {words.intake.punctualities[kept]}</strong>
      )}
      {due !== null && ` · ${text.legDue(dueWritten(due))}`}
    </p>
  );
}
