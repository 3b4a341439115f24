import type { Dispatch } from "react";
import type { PriorityGroupId } from "#contract/ids.ts";
import type { LanguageCode } from "#contract/languages.ts";
import type { KeptCard } from "#contract/scan.ts";
import type { KioskView, OfficeView } from "#contract/views.ts";
import type { Leading } from "../ahead.ts";
import type { Choice, Move } from "../step.ts";

/** What every screen is given. */
export interface Screen {
  office: OfficeView;
  kiosk: KioskView;
  /** Whether something may be held before a scanner: to be said only where it works. */
  scans: boolean;
  now: () => number;
  /** The kiosk's own, for what it asks the hub over HTTP. */
  token: () => string | null;
  move: Dispatch<Move>;
  /** For a button that makes this move and leads to another screen. */
  toward: (move: Move) => Leading;
  /** The card that goes with the number, as the hub keeps it. */
  used: KeptCard | null;
  /** Asks the hub for a number; null is an ordinary one. */
  take: (priority: PriorityGroupId | null) => void;
  /** A finger is on what asks for it. */
  taking: (choice: Choice, isPriority: boolean) => void;
  speak: (language: LanguageCode) => void;
  /** Back to the first screen in Vietnamese: nothing of the person remains. */
  startOver: () => void;
  /** A finger is on what starts over. */
  ending: () => void;
}
