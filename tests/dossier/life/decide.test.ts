import { describe, expect, it } from "vitest";
import type { DossierCommandType } from "#contract/dossier.ts";
import { DossierMessage } from "#contract/dossier.ts";
import { columns, sensible, states } from "./builders.ts";

import { said, table } from "./every-command.ts";

describe("every command in every state", () => {
  it.each(Object.entries(table))("%s", (type, expected) => {
    const command = sensible[type as DossierCommandType];
    expect(columns.map((state) => [state, said(command, states[state]())])).toEqual(
      columns.map((state, index) => [state, expected[index]]),
    );
  });

  it("is one that the wire takes as it stands", () => {
    for (const command of Object.values(sensible))
      expect(DossierMessage.parse({ id: "00000000-0000-4000-8000-000000000009", revision: 1, command })).toMatchObject({
        command,
      });
  });
});
