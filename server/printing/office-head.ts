import type { SlipBlock } from "#contract/slip.ts";
import { printable } from "./printable.ts";

/** Whose paper it is. The commune alone: the province is on the screens, and the head of the paper must stay quiet. */
export function officeHead({ name, place }: { name: string; place: string }): SlipBlock[] {
  return [name, place.split(",")[0] ?? ""].map((text) => ({
    kind: "text",
    text: printable(text.toUpperCase()),
    size: "body",
    weight: "semibold",
    align: "center",
  }));
}
