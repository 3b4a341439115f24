import { Button } from "@mantine/core";
import type { CatalogueComponent } from "#contract/catalogue.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import styles from "./Catalogue.module.css";
import { newComponent } from "./edit.ts";

interface Props {
  components: readonly CatalogueComponent[];
  fault: string | null;
  onChange: (components: CatalogueComponent[]) => void;
}

const counts = ["original", "certified", "copy"] as const;

/** The documents of a procedure, a row each. */
export function Components({ components, fault, onChange }: Props) {
  const { words } = useWords();
  const t = words.catalogue;
  const set = (id: string, change: Partial<CatalogueComponent>) =>
    onChange(components.map((one) => (one.id === id ? { ...one, ...change } : one)));
  return (
    <fieldset className={styles.components}>
      <legend>{t.components}</legend>
      <table className={admin.table}>
        <thead>
          <tr>
            <th scope="col">{t.paper}</th>
            {counts.map((count) => (
              <th key={count} scope="col">
                {t[count]}
              </th>
            ))}
            <th scope="col">{t.required}</th>
            <th scope="col" className={admin.right}>
              {t.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {components.map((one) => (
            <tr key={one.id}>
              <td className={styles.wide}>
                <input
                  className={styles.input}
                  aria-label={`${t.components} ${one.id}`}
                  value={one.name.vi}
                  maxLength={2_000}
                  onChange={(event) => set(one.id, { name: { ...one.name, vi: event.currentTarget.value } })}
                />
                <input
                  className={styles.input}
                  aria-label={`${t.paperEn} ${one.id}`}
                  value={one.name.en}
                  placeholder={t.paperEn}
                  maxLength={2_000}
                  onChange={(event) => set(one.id, { name: { ...one.name, en: event.currentTarget.value } })}
                />
              </td>
              {counts.map((count) => (
                <td key={count}>
                  <input
                    className={styles.count}
                    type="number"
                    min={0}
                    max={99}
                    aria-label={`${t[count]}: ${one.name.vi}`}
                    value={one[count]}
                    onChange={(event) => set(one.id, { [count]: countOf(event.currentTarget.value) })}
                  />
                </td>
              ))}
              <td>
                <input
                  type="checkbox"
                  aria-label={`${t.required}: ${one.name.vi}`}
                  checked={one.required}
                  onChange={(event) => set(one.id, { required: event.currentTarget.checked })}
                />
              </td>
              <td className={admin.right}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t.removeComponent(one.name.vi)}
                  onClick={() => onChange(components.filter(({ id }) => id !== one.id))}
                >
                  ✕
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fault && <p className={admin.fault}>{fault}</p>}
      <Button size="compact-md" variant="default" onClick={() => onChange([...components, newComponent(components)])}>
        {t.addComponent}
      </Button>
    </fieldset>
  );
}

function countOf(text: string): number {
  return Math.min(99, Math.max(0, Math.floor(Number(text) || 0)));
}
