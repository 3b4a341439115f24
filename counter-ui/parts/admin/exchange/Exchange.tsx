import { exchangeHttp } from "../../../exchange-http.ts";
import type { Result } from "../../../http.ts";
import { useWords } from "../../../words/language.tsx";
import { useNotices } from "../../Notices.tsx";
import admin from "../Admin.module.css";
import { NotLoaded } from "../NotLoaded.tsx";
import { useList } from "../useList.ts";
import { Receivers } from "./Receivers.tsx";
import { StandIn } from "./StandIn.tsx";
import { Unsent } from "./Unsent.tsx";

/** What the world outside has not heard of yet, and what can be done about it. */
export function Exchange() {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const { list, reload } = useList(exchangeHttp.view, 3_000);
  if (list.state !== "here") return <NotLoaded list={list} onRetry={reload} />;
  const view = list.value;

  async function act(asked: Promise<Result<null>>, done: string) {
    const result = await asked;
    if (result.ok) tell({ kind: "done", text: done });
    else tell({ kind: "refusal", text: result.problem ? say(result.problem.sentence) : words.link.unreachable });
    await reload();
  }

  return (
    <div className={admin.panel} data-testid="exchange">
      <Receivers view={view} onAct={act} />
      <Unsent view={view} onAct={act} />
      {view.standIn && <StandIn entries={view.standIn} />}
    </div>
  );
}
