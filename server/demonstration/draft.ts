import type { z } from "zod";
import type { Office, Procedure } from "#contract/office.ts";

/** The office as a person writes it: plain strings where the contract has ids. `Office.parse` makes ids of them. */
export type OfficeDraft = z.input<typeof Office>;

/** A procedure before it is put under a service: each file under `procedures/` is one service's list. */
export type ProcedureDraft = Omit<z.input<typeof Procedure>, "service">;
