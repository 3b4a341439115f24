import type { ProcedureCode } from "#contract/ids.ts";
import type { CurrentTicket } from "#contract/views.ts";
import { PriorityCheck } from "../parts/PriorityCheck.tsx";
import { TicketPanel } from "../parts/TicketPanel.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./AtTicket.module.css";
import { ChooseProcedure } from "./ChooseProcedure.tsx";
import { LazyRoom } from "./lazy.tsx";
import type { TicketIntake } from "./useTicketIntake.ts";
import { VisitorPanel } from "./VisitorPanel.tsx";

interface Props {
  current: CurrentTicket;
  intake: TicketIntake;
  lookedUp: ProcedureCode | null;
  onLookUp: (procedure: ProcedureCode | null) => void;
  /** The one key for dossiers. */
  onMain: () => void;
}

/** Whoever is at the counter: what they came for, or the dossier that is worked on for them. */
export function AtTicket({ current, intake, lookedUp, onLookUp, onMain }: Props) {
  const { words } = useWords();
  const { place, coming } = intake;
  const visitor = coming.state === "known" ? coming.visitor : null;
  return (
    <>
      {place.at === "dossier" ? (
        <div className={styles.opened}>
          {current.asked && <PriorityCheck ticket={current.ticket} asked={current.asked} shape="strip" />}
          <LazyRoom
            key={place.id}
            id={place.id}
            ticket={current}
            hasCard={(visitor?.card ?? null) !== null}
            lines={visitor?.here ?? []}
            returning={place.returning}
            back={words.intake.sheet.backTicket}
            onBack={intake.back}
            onDossier={intake.show}
            onAnother={intake.another}
            onChanged={intake.changed}
          />
        </div>
      ) : (
        <TicketPanel
          current={current}
          lookedUp={lookedUp}
          onLookUp={onLookUp}
          visitor={
            <VisitorPanel
              coming={coming}
              opening={intake.opening}
              onMain={onMain}
              onAnother={intake.another}
              onDossier={intake.show}
            />
          }
        />
      )}
      <ChooseProcedure opened={place.at === "choosing"} current={current} onClose={intake.back} onPick={intake.begin} />
    </>
  );
}
