import { readAppointmentCode } from "./appointment-code.ts";
import { readCitizenCard } from "./citizen-card.ts";
import { readDossierCode, readDossierLink } from "./dossier-code.ts";
import { readHealthCard } from "./health-card.ts";
import { readMrz } from "./mrz.ts";
import { plainText } from "./plain.ts";
import { repairs } from "./repair/repairs.ts";
import { longestScan, type Scanned, unknown } from "./scanned.ts";
import { readTicketCode } from "./ticket-code.ts";

/** Stands for letters that were no letters when they came. */
const lost = "\ufffd";

/**
 * What a scanned text is. Never throws, whatever the text; takes time in proportion to its length.
 *
 * A scanner that types like a keyboard spoils Vietnamese letters in a few known ways. Such a text is repaired when the
 * bytes behind it are valid UTF-8 and the result is one of our codes; a citizen's card that still shows signs of it is
 * `unknown` with `garbled` rather than a name nobody has. The caller keeps the text if it wants to.
 *
 * @param today the office's year: which century two digits of a year mean, and which dates are still to come
 */
export function identify(text: string, today: { year: number }): Scanned {
  if (text.length > longestScan) return unknown("tooLong");
  const plain = plainText(text);
  const direct = recognise(plain, today);
  if (isSound(direct)) return direct;
  // A web address has percent escapes of its own; what a repair makes of it counts only if it is a receipt's.
  const isAddress = /^https?:\/\//i.test(plain);

  const tries = repairs.map((repair) => repair(plain));
  for (const tried of tries) {
    const repaired = tried.state === "repaired" ? recognise(tried.text, today) : null;
    if (repaired && repaired.kind !== "unknown" && (!isAddress || repaired.kind === "dossierCode")) return repaired;
  }
  if (plain.includes(lost)) return unknown("garbled");
  return !isAddress && tries.some(({ state }) => state !== "untouched") ? unknown("garbled") : direct;
}

/**
 * Whether there is nothing to repair. Codes are plain ASCII with a form of their own; only a card, in what we would keep
 * of it, and what nobody knows may be a spoiled text.
 */
function isSound(scanned: Scanned): boolean {
  switch (scanned.kind) {
    case "unknown":
      return scanned.why === "empty" || scanned.why === "checkDigit" || scanned.why === "noSuchDate";
    case "citizenCard":
      return repairs.every((repair) => repair(`${scanned.name}|${scanned.address}`).state === "untouched");
    default:
      return true;
  }
}

function recognise(plain: string, today: { year: number }): Scanned {
  if (plain === "") return unknown("empty");
  return (
    readCitizenCard(plain, today) ??
    readTicketCode(plain) ??
    readDossierCode(plain) ??
    readDossierLink(plain) ??
    readAppointmentCode(plain) ??
    readHealthCard(plain) ??
    readMrz(plain, today) ??
    unknown("unfamiliar")
  );
}
