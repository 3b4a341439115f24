import type { PublishedText } from "#contract/catalogue.ts";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { Text } from "#contract/text.ts";

/** Published text in the officer's language; where nobody translated it, the official Vietnamese. */
export function published(say: (text: Text) => string, text: PublishedText): string {
  return say(text) || text.vi;
}

/** What a component of this dossier's list is called; its id where the list does not know it. */
export function paperNameOf({ checklist }: DossierSheet, say: (text: Text) => string): (component: string) => string {
  return (component) => {
    const line = checklist.find((one) => one.component === component);
    return line ? say(line.name) : component;
  };
}
