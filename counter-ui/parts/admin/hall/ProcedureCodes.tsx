import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ProcedureCode } from "#contract/ids.ts";
import { rank } from "#contract/rank.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { Chips } from "./Chips.tsx";

/** So many are offered at once; more are found by their name. */
const offered = 12;

/** Which procedures are shown, in the order of the office's list. */
export function ProcedureCodes({
  codes,
  onCodes,
}: {
  codes: readonly ProcedureCode[];
  onCodes: (codes: ProcedureCode[]) => void;
}) {
  const { office } = useHall();
  const { words, say } = useWords();
  const [typed, setTyped] = useState("");
  const chosen = office.procedures.filter(({ code }) => codes.includes(code));
  const others = office.procedures.filter(
    ({ code, shortName, name }) =>
      !codes.includes(code) && rank(typed, "", `${code} ${say(shortName)} ${say(name)}`) !== null,
  );
  return (
    <>
      <TextInput
        label={words.screens.findProcedure}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Chips
        legend={words.screens.codes}
        none={words.screens.codesAll}
        options={[...chosen, ...others.slice(0, offered)].map(({ code, shortName }) => ({
          value: code,
          label: say(shortName),
        }))}
        chosen={codes}
        onChange={onCodes}
      />
    </>
  );
}
