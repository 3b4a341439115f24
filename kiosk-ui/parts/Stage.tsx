import type { ReactNode } from "react";
import type { LanguageCode } from "#contract/languages.ts";
import { useWords } from "../words/speaking.ts";
import { EaseButton } from "./EaseButton.tsx";
import { Icon } from "./Icon.tsx";
import { Languages } from "./Languages.tsx";
import { Main } from "./Main.tsx";
import { useTitleFocus } from "./useTitleFocus.ts";

/** The frame of every screen after the first: what is asked, the choices, and the way back at the bottom. */
export function Stage(props: {
  name: string;
  title: string;
  /** Above the title: what was chosen so far. */
  before?: ReactNode;
  onBack: (() => void) | null;
  speak: (language: LanguageCode) => void;
  children: ReactNode;
}) {
  const { words } = useWords();
  const title = useTitleFocus();
  return (
    <Main className={`stage ${props.name}`}>
      <div className="stage-head">
        {props.before}
        <h1 ref={title} tabIndex={-1}>
          {props.title}
        </h1>
      </div>
      <div className="stage-body">{props.children}</div>
      <div className="stage-foot">
        {props.onBack && (
          <button type="button" className="button back" data-testid="back" data-guide-back onClick={props.onBack}>
            <Icon name="back" />
            {words.back}
          </button>
        )}
        <Languages speak={props.speak} />
        <EaseButton />
      </div>
    </Main>
  );
}
