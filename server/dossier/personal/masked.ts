import type { Dossier, DossierChange, Intake } from "#contract/dossier.ts";
import { mask, maskName, maskPhone } from "#contract/identify/mask.ts";
import { maskAddress } from "#contract/identify/mask-address.ts";
import type { Party } from "#contract/party.ts";
import { nameKindOf, type PersonalKind, rewriteChange, rewriteDossier } from "./fields.ts";

const hidden = "••";

/** A dossier as a screen shows it before anyone has said why they need more. What people wrote freely is hidden whole. */
export function maskedDossier(dossier: Dossier): Dossier {
  return rewriteDossier(dossier, masked);
}

export function maskedChange(change: DossierChange): DossierChange {
  return rewriteChange(change, masked);
}

/** A party's name on a screen: a person's masked, an organisation's as it is. */
export function shownName({ kind, name }: Pick<Party, "kind" | "name">): string {
  return masked(name, nameKindOf(kind));
}

/** Whether something masked was sent back: saving it would destroy what it stands for. One dot is only a list's. */
export function hasMasked(intake: Intake): boolean {
  return JSON.stringify(intake).includes(hidden);
}

function masked(text: string, kind: PersonalKind): string {
  switch (kind) {
    case "name":
      return maskName(text);
    case "idNumber":
      return mask(text);
    case "birth":
      return text.slice(0, 4);
    case "address":
      return maskAddress(text);
    case "phone":
      return maskPhone(text);
    case "email":
      return `${text.slice(0, 1)}${hidden}@${text.slice(text.lastIndexOf("@") + 1)}`;
    case "text":
      return hidden;
    case "organisation":
    case "result":
      return text;
    default:
      return kind satisfies never;
  }
}
