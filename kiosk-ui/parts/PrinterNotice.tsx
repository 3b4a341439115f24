import type { KioskView } from "#contract/views.ts";
import { printerTrouble } from "../obstacle.ts";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";

/** Tells people before they start that no paper will come out, or that it may not: one that is silent prints all the same. */
export function PrinterNotice({ printer }: { printer: KioskView["printer"] }) {
  const { words } = useWords();
  const trouble = printerTrouble(printer);
  if (!trouble) return null;
  return (
    <p className="notice" role="status" data-testid="printer-notice">
      <Icon name="printer" />
      <span>
        <b>{words.printer.trouble[trouble]}.</b> {trouble === "stalled" ? words.printer.doubt : words.printer.notice}
      </span>
    </p>
  );
}
