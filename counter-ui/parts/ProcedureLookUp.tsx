import { Select } from "@mantine/core";
import type { ProcedureCode, ServiceId } from "#contract/ids.ts";
import { rank } from "#contract/rank.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";

interface Props {
  service: ServiceId;
  onLookUp: (procedure: ProcedureCode | null) => void;
}

/** People often come for something else than they chose: look at any procedure of the service, changing nothing. */
export function ProcedureLookUp({ service, onLookUp }: Props) {
  const { office } = useHall();
  const { words, say } = useWords();
  const procedures = office.procedures.filter((entry) => entry.service === service);
  if (procedures.length === 0) return null;
  return (
    <Select
      label={words.ticket.lookUp}
      placeholder={words.ticket.lookUpPlaceholder}
      nothingFoundMessage={words.ticket.nothingFound}
      searchable
      maw={520}
      value={null}
      data={procedures.map((entry) => ({ value: entry.code, label: say(entry.shortName) }))}
      filter={({ options, search }) =>
        options.filter((option) => "value" in option && rank(search, "", `${option.label} ${option.value}`) !== null)
      }
      onChange={(code) => onLookUp(code as ProcedureCode | null)}
    />
  );
}
