import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../words/language.tsx";
import { CheckedInput } from "./CheckedInput.tsx";
import type { Draft, DraftView } from "./draft.ts";
import { FeeForm } from "./FeeForm.tsx";
import { type Fields, indexes, without } from "./fields.ts";
import type { CardRole } from "./http.ts";
import { PartyForm } from "./PartyForm.tsx";
import { ReturnForm } from "./ReturnForm.tsx";
import styles from "./StepPeople.module.css";

interface Props {
  view: DraftView;
  draft: Draft;
  canFill: boolean;
  onFill: (as: CardRole) => void;
}

/** Second screen: whose it is, what was paid, how the result goes home. */
export function StepPeople({ view, draft, canFill, onFill }: Props) {
  const { words } = useWords();
  const text = words.intake.people;
  const { fields } = view;
  const left = useRef<HTMLDivElement>(null);
  // An empty form stands ready where there is nobody yet.
  const places = indexes(fields, "applicants");
  const shown = places.length === 0 ? [0] : places;
  const representative = Object.keys(fields).some((path) => path.startsWith("representative."));

  useEffect(() => {
    const known =
      (left.current?.querySelector<HTMLInputElement>('[data-field="applicants.0.name"]')?.value ?? "") !== "";
    const first = known ? "phone" : "applicants.0.name";
    left.current?.querySelector<HTMLInputElement>(`[data-field="${first}"]`)?.focus({ preventScroll: true });
  }, []);

  function addApplicant() {
    const at = (places.at(-1) ?? 0) + 1;
    draft.set({ [`applicants.${at}.kind`]: fields["applicants.0.kind"] ?? "citizen" });
    focusLater(`applicants.${at}.name`);
  }
  function addRepresentative() {
    draft.set({ "representative.kind": "citizen" });
    focusLater("representative.name");
  }
  return (
    <div className={styles.people}>
      <p className={styles.required}>{text.requiredNote}</p>
      <div ref={left} className={styles.column}>
        {shown.map((at) => (
          <PartyForm
            key={at}
            path={`applicants.${at}`}
            title={shown.length > 1 ? text.applicantAt(at + 1) : text.applicant}
            view={view}
            draft={draft}
            onFill={canFill && at === 0 && !fields["applicants.0.name"] ? () => onFill("applicant") : null}
            onRemove={shown.length > 1 ? () => draft.put(without(fields, "applicants", at)) : null}
          />
        ))}
        {representative && (
          <PartyForm
            path="representative"
            title={text.representative}
            view={view}
            draft={draft}
            onFill={canFill && !fields["representative.name"] ? () => onFill("representative") : null}
            onRemove={() => draft.put(withoutRoot(fields, "representative"))}
          />
        )}
        <div className={styles.adders}>
          <Button variant="subtle" size="compact-sm" onClick={addApplicant} data-testid="add-applicant">
            {text.addApplicant}
          </Button>
          {!representative && (
            <Button variant="subtle" size="compact-sm" onClick={addRepresentative} data-testid="add-representative">
              {text.addRepresentative}
            </Button>
          )}
        </div>
        <section className={styles.card} aria-label={text.phone}>
          <CheckedInput
            path="phone"
            view={view}
            draft={draft}
            label={text.phone}
            description={text.phoneHint}
            inputMode="tel"
            maxLength={20}
          />
        </section>
      </div>
      <div className={styles.column}>
        <FeeForm view={view} draft={draft} />
        <ReturnForm view={view} draft={draft} />
      </div>
    </div>
  );
}

function focusLater(field: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`[data-field="${field}"]`)?.focus());
}

function withoutRoot(fields: Fields, root: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([path]) => !path.startsWith(`${root}.`)));
}
