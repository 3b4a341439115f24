import type { DossierMessage } from "#contract/dossier.ts";
import type { CardFilling, DossierReply } from "#contract/dossier-views.ts";
import type { DossierId } from "#contract/ids.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { type Cards, citizenOf } from "./cards.ts";
import type { Filing } from "./filing.ts";
import { refused } from "./refused.ts";

interface FillingParts {
  filing: Filing;
  cards: Cards;
  ask: (id: DossierId, message: DossierMessage, by: OfficerRef) => Promise<DossierReply>;
}

/** Puts whoever is on a ticket's card into a draft: scanned after it was opened, so the card itself never goes to a screen. */
export function createFilling({ filing, cards, ask }: FillingParts) {
  return {
    /** Null when no card was scanned for the ticket. Somebody with the card's number is written anew, not twice. */
    async fill(id: DossierId, filling: CardFilling, by: OfficerRef): Promise<DossierReply | null> {
      const card = await cards.of(filling.ticket);
      if (!card) return null;
      const filed = await filing.take(id);
      if (!filed) return refused("noSuchDossier", null, null);
      const { intake } = filed.dossier;
      const person = citizenOf(card);
      const others = intake.applicants.filter(({ idNumber }) => idNumber !== person.idNumber);
      const filled =
        filling.as === "applicant"
          ? { ...intake, applicants: [...others, person] }
          : { ...intake, representative: person };
      const { command, revision } = filling;
      return ask(id, { id: command, revision, command: { type: "saveIntake", intake: filled } }, by);
    },
  };
}
