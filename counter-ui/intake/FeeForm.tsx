import { TextInput } from "@mantine/core";
import type { Intake } from "#contract/dossier.ts";
import { useWords } from "../words/language.tsx";
import { Choices } from "./Choices.tsx";
import type { Draft, DraftView } from "./draft.ts";
import { feeBefore, feeSaid, feeTyped } from "./fee.ts";
import styles from "./StepPeople.module.css";

type FeeState = Exclude<Intake["fee"]["state"], "unset">;

/** What is charged, and whether it was paid. The likeliest answer stands first; until one is chosen, none is. */
export function FeeForm({ view, draft }: { view: DraftView; draft: Draft }) {
  const { words } = useWords();
  const text = words.intake.people;
  const published = view.sheet.procedure?.feeVnd ?? null;
  const state = view.fields["fee.state"] ?? "unset";
  const before = saidBefore(view.fields[feeBefore]);
  const states: FeeState[] =
    published === 0
      ? ["none", "paid", "due", "exempt"]
      : published === null
        ? ["paid", "due", "exempt", "none"]
        : ["paid", "due", "exempt"];
  return (
    <section className={styles.card} aria-label={text.fee}>
      <div className={styles.fee}>
        <Choices
          label={`${text.fee}: ${words.fee(published)}`}
          name="fee"
          value={state}
          required
          choices={states.map((value) => ({ value, label: text.feeStates[value] }))}
          onChoose={(value) => {
            draft.set(feeSaid(view.fields, value, published));
            void draft.flush();
          }}
        />
        {before && (
          <p className={styles.before} role="status" data-testid="fee-before">
            {text.feeBefore(words.fee(Number(before.amount)), before.state)}
          </p>
        )}
        {state === "paid" && (
          <TextInput
            label={text.receipt}
            maxLength={40}
            autoComplete="off"
            value={view.fields["fee.receipt"] ?? ""}
            onChange={(event) => draft.set({ "fee.receipt": event.currentTarget.value })}
            data-testid="fee-receipt"
          />
        )}
        {(published === null || state === "paid" || state === "due") && (
          <TextInput
            label={text.amount}
            inputMode="numeric"
            maxLength={10}
            value={view.fields["fee.amount"] ?? "0"}
            onChange={(event) => draft.set(feeTyped(event.currentTarget.value.replace(/\D/g, ""), published))}
            data-testid="fee-amount"
          />
        )}
      </div>
    </section>
  );
}

function saidBefore(text: string | undefined): { state: "paid" | "due"; amount: string } | null {
  const [state, amount] = (text ?? "").split(" ");
  return amount === undefined ? null : { state: state === "paid" ? "paid" : "due", amount };
}
