import type { Dossier, DossierCommandType } from "#contract/dossier.ts";
import type { Circumstances } from "./decision.ts";
import { currentLeg, isOnItsWay } from "./route.ts";

/**
 * The steps that make sense for a dossier now, in the order in which screens offer them. `decide` accepts nothing else, but for
 * trips, which count at any time.
 */
export function possibleSteps(
  { state, clock, extensions, route }: Dossier,
  around: Circumstances,
): DossierCommandType[] {
  const can: DossierCommandType[] = [];
  switch (state.state) {
    case "draft":
      can.push("receive", "saveIntake", "askSupplement", "refuse", "withdraw");
      return can;
    case "received":
    case "handling": {
      const leg = route[currentLeg(route)];
      const isHeld = leg === undefined || leg.taken !== null;
      if (state.state === "received" && route.length === 0) can.push("startHandling");
      if (leg && !isHeld) can.push("takeOver");
      if (isHeld && isOnItsWay(route)) can.push("handOver");
      if (isHeld && !isOnItsWay(route)) can.push("finishHandling");
      if (state.state === "received" && route.length > 0) can.push("startHandling");
      can.push("askSupplement");
      if (clock && around.time && extensions.length < around.rules.extensions) can.push("extend");
      can.push("stop", "withdraw", "refuse");
      return can;
    }
    case "supplementAsked":
      can.push("answerSupplement", "stop", "withdraw", "refuse");
      return can;
    case "resultReady":
      can.push("returnResult");
      return can;
    case "returned":
    case "stopped":
    case "withdrawn":
    case "refused":
      return can;
    default:
      return state satisfies never;
  }
}
