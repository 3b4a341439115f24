import type { CatalogueProcedure, PublishedText, WantedProcedure } from "#contract/catalogue.ts";

/**
 * A list from outside seldom has English, short or everyday names: what is known of the same Vietnamese words is kept, so that
 * importing it erases no translation and makes no version that says nothing new.
 */
export function withKnownWords(wanted: WantedProcedure, before: CatalogueProcedure): WantedProcedure {
  const notes = before.components.flatMap(({ note }) => note ?? []);
  const named = known([before.name]);
  const shortened = wanted.shortName.vi === wanted.name.vi && before.name.vi === wanted.name.vi;
  const [paper, note, result] = [known(before.components.map(({ name }) => name)), known(notes), known(before.results)];
  return {
    ...wanted,
    name: named(wanted.name),
    shortName: shortened ? before.shortName : known([before.shortName])(wanted.shortName),
    ...(wanted.alsoCalled ? {} : before.alsoCalled ? { alsoCalled: before.alsoCalled } : {}),
    field: { ...wanted.field, name: known([before.field.name])(wanted.field.name) },
    feeNote: wanted.feeNote && known(before.feeNote ? [before.feeNote] : [])(wanted.feeNote),
    components: wanted.components.map((one) => ({ ...one, name: paper(one.name), note: one.note && note(one.note) })),
    steps: wanted.steps.map((step) => ({ ...step, what: known(before.steps.map(({ what }) => what))(step.what) })),
    results: wanted.results.map(result),
  };
}

function known(texts: readonly PublishedText[]): (text: PublishedText) => PublishedText {
  return (text) => (text.en === "" ? (texts.find(({ vi }) => vi === text.vi) ?? text) : text);
}
