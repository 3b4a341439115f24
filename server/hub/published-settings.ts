import type { Office } from "#contract/office.ts";
import type { Catalogue } from "../dossier/catalogue/catalogue.ts";
import { withCatalogue } from "../dossier/catalogue/with-catalogue.ts";
import type { Settings } from "../storage/ports/settings.ts";
import type { RunningCatalogue } from "./catalogue.ts";

/**
 * The settings as the hall reads them: the office with what the catalogue publishes of its procedures today. It changes
 * with the settings, with the catalogue and with the day. What is saved is the office's own, never what is shown here.
 */
export function publishedSettings(settings: Settings, catalogue: RunningCatalogue): Settings {
  let shown: { own: Office; current: Catalogue; day: string; office: Office } | null = null;
  return {
    ...settings,
    office() {
      const [own, current, day] = [settings.office(), catalogue.current(), catalogue.today()];
      if (shown?.own !== own || shown.current !== current || shown.day !== day)
        shown = { own, current, day, office: withCatalogue(own, current, day) };
      return shown.office;
    },
    onChange(listener) {
      const stops = [settings.onChange(listener), catalogue.onChange(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
