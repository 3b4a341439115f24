import { describe, expect, it } from "vitest";
import { kioskTroubles } from "../tour/kiosk-trouble.ts";
import { screenSizes } from "./fitting.ts";
import { axeIn, contrastsOf, findInTrouble, type Round } from "./round.ts";
import { runSpokenOffice, setKioskLanguage, speakAt } from "./spoken-kiosk.ts";
import { fitsAndIsKnown, unknownLanguage } from "./unknown-language.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(runSpokenOffice);

/** These hear no more from the hub, or show it for a few seconds only: each language on a page of its own. */
const deaf = new Set(["kiosk-pairing", "kiosk-idle", "kiosk-connecting", "kiosk-lost", "kiosk-replaced"]);

const axe = axeIn(contrastsOf.chosen);
const looks: Round["looks"] = { vi: axe, en: axe, [unknownLanguage]: fitsAndIsKnown(false) };
const sizes = screenSizes.kiosk;

describe("on a kiosk in trouble axe finds nothing, in both languages, each size and contrast, and a language 40 per cent longer fits, without other text:", () => {
  it.each(kioskTroubles.filter(({ name }) => !deaf.has(name)))(
    "$name",
    async (stop) => {
      await setKioskLanguage(visited.office, "vi");
      expect(await findInTrouble(visited, [stop], { sizes, looks, speak: speakAt(visited.office) })).toEqual([]);
    },
    60_000,
  );

  it.each(kioskTroubles.filter(({ name }) => deaf.has(name)))(
    "$name",
    async (stop) => {
      for (const [language, look] of Object.entries(looks)) {
        await setKioskLanguage(visited.office, language);
        expect(await findInTrouble(visited, [stop], { sizes, looks: { [language]: look } })).toEqual([]);
      }
    },
    60_000,
  );
});
