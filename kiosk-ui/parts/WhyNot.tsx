import type { Unavailable } from "../obstacle.ts";
import { useWords } from "../words/speaking.ts";

/** Why a service can not be reached now, and when to come, before anybody takes a number for nothing. */
export function WhyNot({ no }: { no: Unavailable }) {
  const { words } = useWords();
  const { why, opensAt, opensOn } = no;
  return (
    <>
      <b>{words.service.no[why]}.</b> {whatNow()}
    </>
  );

  function whatNow(): string {
    // Others may still have numbers of it today: nobody is sent home.
    if (why === "awayShare") return words.away.shareAsk;
    return opensAt && opensOn
      ? words.service.comeBack(opensAt, words.closed.on(opensOn))
      : words.service.comeBackUnknown;
  }
}
