import type { ProcedureCode } from "#contract/ids.ts";
import type { CurrentTicket } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { type Choice, PickList } from "../parts/PickList.tsx";
import styles from "../parts/Transfer.module.css";
import { useWords } from "../words/language.tsx";

interface Props {
  opened: boolean;
  current: CurrentTicket;
  onClose: () => void;
  onPick: (procedure: ProcedureCode) => void;
}

/** Which procedure a dossier is for: those of the ticket's service first. */
export function ChooseProcedure({ opened, current, onClose, onPick }: Props) {
  const { office } = useHall();
  const { words, say } = useWords();
  const text = words.intake.visitor;
  const own = office.procedures.filter(({ service }) => service === current.service);
  const others = office.procedures.filter(({ service }) => service !== current.service);
  const choices = [...own, ...others].map(
    ({ code, name, shortName, service }): Choice => ({
      id: code,
      group: service === current.service ? text.thisService : text.otherServices,
      short: `${say(shortName)} ${shortName.vi}`,
      search: `${say(shortName)} ${say(name)} ${name.vi} ${code}`,
      content: (
        <>
          <span className={styles.name}>{say(shortName)}</span>
          <span className={styles.state}>{code}</span>
        </>
      ),
    }),
  );
  return (
    <Dialog opened={opened} onClose={onClose} title={text.noProcedure} width={640}>
      <PickList label={text.search} choices={choices} onPick={(code) => onPick(code as ProcedureCode)} />
    </Dialog>
  );
}
