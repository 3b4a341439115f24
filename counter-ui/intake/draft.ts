import { newCommandId } from "#contract/client/id.ts";
import type { DossierMessage, Intake } from "#contract/dossier.ts";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { Text } from "#contract/text.ts";
import { type Fields, fieldsOf, intakeOf } from "./fields.ts";
import type { Answer } from "./http.ts";
import { type Conflict, merge } from "./merge.ts";

export type Saving =
  | { state: "saved" }
  /** Typed, and saved in a moment. */
  | { state: "typing" }
  /** Nobody answers; it is tried again until somebody does. */
  | { state: "away" }
  | { state: "refused"; sentence: Text | null };

/** A draft as its screen shows it: what stands in its fields, and whether that is kept. */
export interface DraftView {
  fields: Fields;
  sheet: DossierSheet;
  saving: Saving;
  /** Fields whose text can not be kept as it is. */
  unsaved: readonly string[];
  /** What another officer changed meanwhile to something else than was typed here: nothing is saved before it is settled. */
  conflicts: readonly Conflict[];
  /** What another officer changed, and what was taken over. */
  taken: readonly string[];
}

export interface Draft {
  view(): DraftView;
  subscribe(listener: () => void): () => void;
  set(changes: Fields): void;
  /** Puts all fields anew. */
  put(fields: Fields): void;
  /** Settles one conflict. */
  settle(path: string, keep: "mine" | "theirs"): void;
  /** Saves what is not saved. False when that did not succeed. */
  flush(): Promise<boolean>;
  /** The dossier as the hub has it after something else than saving was done to it: from this screen, or by another officer. */
  follow(sheet: DossierSheet, by: "me" | "another"): void;
  /** From now on it saves by itself; a screen may be left and entered again. */
  open(): void;
  close(): void;
}

export interface DraftParts {
  sheet: DossierSheet;
  send(message: DossierMessage): Promise<Answer>;
  /** The dossier unmasked, for a reason given before; null when it could not be had. */
  reveal(): Promise<DossierSheet | null>;
}

const quietMs = 600;
const againMs = 2_000;

/** Keeps a draft saved while it is written: a moment after the last key, and again until the hub has it. */
export function createDraft({ sheet: first, send, reveal }: DraftParts): Draft {
  let base = plain(first.dossier.intake);
  let revision = first.dossier.revision;
  let closed = false;
  let timer = 0;
  let underWay: Promise<boolean> | null = null;
  const listeners = new Set<() => void>();
  let view: DraftView = {
    fields: fieldsOf(base),
    sheet: first,
    saving: { state: "saved" },
    unsaved: [],
    conflicts: [],
    taken: [],
  };

  function show(changes: Partial<DraftView>): void {
    view = { ...view, ...changes };
    for (const listener of listeners) listener();
  }

  const isDirty = () => !same(intakeOf(view.fields).intake, base);

  function later(ms: number): void {
    window.clearTimeout(timer);
    if (!closed) timer = window.setTimeout(() => void save(), ms);
  }

  function put(fields: Fields): void {
    show({ fields, unsaved: intakeOf(fields).unsaved });
    if (!isDirty()) return;
    if (view.saving.state !== "away") show({ saving: { state: "typing" } });
    later(quietMs);
  }

  /** One at a time: whoever comes meanwhile waits for it and then saves what is left. */
  async function save(): Promise<boolean> {
    if (underWay) await underWay;
    if (underWay) return save();
    underWay = saveOnce();
    const saved = await underWay;
    underWay = null;
    return saved;
  }

  async function saveOnce(): Promise<boolean> {
    window.clearTimeout(timer);
    if (view.conflicts.length > 0) return false;
    const { intake } = intakeOf(view.fields);
    if (same(intake, base)) {
      show({ saving: { state: "saved" } });
      return true;
    }
    const answer = await send({ id: newCommandId(), revision, command: { type: "saveIntake", intake } });
    if (answer.ok) {
      base = intake;
      revision = answer.sheet.dossier.revision;
      show({ sheet: answer.sheet, saving: { state: "saved" } });
      if (isDirty()) put(view.fields);
      return true;
    }
    if (answer.code === "dossierChanged" && answer.sheet) return meet(answer.sheet, "another");
    const away = answer.status === 0 || answer.status >= 500;
    show({ saving: away ? { state: "away" } : { state: "refused", sentence: answer.sentence } });
    if (away) later(againMs);
    return false;
  }

  /** Another officer saved in between: both works are put together, and what differs is asked. */
  async function meet(sheet: DossierSheet, by: "me" | "another"): Promise<boolean> {
    const open = sheet.masked ? await reveal() : sheet;
    if (!open) {
      show({ saving: { state: "away" } });
      later(againMs);
      return false;
    }
    const theirs = plain(open.dossier.intake);
    const merged = merge(fieldsOf(base), view.fields, fieldsOf(theirs));
    base = theirs;
    revision = open.dossier.revision;
    const taken = by === "me" ? view.taken : [...new Set([...view.taken, ...merged.taken])];
    const { unsaved } = intakeOf(merged.fields);
    show({ fields: merged.fields, sheet: open, conflicts: merged.conflicts, taken, unsaved });
    if (open.dossier.state.state !== "draft" || merged.conflicts.length > 0) return false;
    return saveOnce();
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put,
    set: (changes) => put({ ...view.fields, ...changes }),
    settle(path, keep) {
      const conflict = view.conflicts.find((one) => one.path === path);
      if (!conflict) return;
      show({ conflicts: view.conflicts.filter((one) => one !== conflict) });
      put({ ...view.fields, [path]: conflict[keep] });
      if (view.conflicts.length === 0) later(0);
    },
    flush: save,
    follow(sheet, by) {
      if (sheet.dossier.revision > revision) return void meet(sheet, by);
      // Nothing was done to it: what is different is around it, as the catalogue.
      const { dossier, masked, steps } = view.sheet;
      if (sheet.dossier.revision === revision) show({ sheet: { ...sheet, dossier, masked, steps } });
    },
    open() {
      closed = false;
    },
    close() {
      if (isDirty()) void save();
      closed = true;
      window.clearTimeout(timer);
    },
  };
}

/** As this screen would save it: papers that are not there take no place. */
function plain(intake: Intake): Intake {
  return intakeOf(fieldsOf(intake)).intake;
}

function same(one: Intake, other: Intake): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
