import type { CatalogueCoverage, CoverageCount } from "#contract/catalogue-import.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import styles from "./Catalogue.module.css";

/** How much of what is published this office takes in: in all, by field and by level. */
export function CoverageCard({ coverage }: { coverage: CatalogueCoverage }) {
  const { words, language } = useWords();
  const t = words.catalogue;
  const { all, fields, levels, unpublished } = coverage;
  return (
    <div data-testid="catalogue-coverage">
      <p className={styles.coverage}>
        <strong>{percent(all)}</strong> {t.coverage(all.open, all.published)}
      </p>
      <Share count={all} label={t.coverage(all.open, all.published)} />
      <details className={styles.details}>
        <summary>
          {t.byField} · {t.byLevel}
        </summary>
        <div className={styles.shares}>
          {fields.map(({ field, ...count }) => (
            <Row key={field.id} label={(language === "en" && field.name.en) || field.name.vi} count={count} />
          ))}
        </div>
        <div className={styles.shares}>
          {levels.map(({ level, ...count }) => (
            <Row key={level} label={t.levels[level]} count={count} />
          ))}
        </div>
      </details>
      {unpublished.length > 0 && (
        <p className={admin.warning}>
          {t.unpublished(unpublished.length)}: {unpublished.map(({ code }) => code).join(", ")}
        </p>
      )}
    </div>
  );
}

function Row({ label, count }: { label: string; count: CoverageCount }) {
  return (
    <div className={styles.share}>
      <span>{label}</span>
      <span className={admin.soft}>
        {count.open}/{count.published}
      </span>
      <Share count={count} label={label} />
    </div>
  );
}

function Share({ count, label }: { count: CoverageCount; label: string }) {
  return (
    <meter className={styles.meter} aria-label={label} min={0} max={Math.max(1, count.published)} value={count.open} />
  );
}

function percent({ open, published }: CoverageCount): string {
  return published === 0 ? "–" : `${Math.round((100 * open) / published)} %`;
}
