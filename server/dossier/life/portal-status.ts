import type { Dossier, PortalStatus } from "#contract/dossier.ts";

/**
 * Where a dossier stands in the ten statuses of the national portal. An extension is no status of its own there:
 * the dossier is still being handled, with a later due moment. A refusal before anything was received is a 3,
 * one afterwards an 8: the portal knows no other word for it.
 */
export function portalStatus({ state, received, intake }: Dossier): PortalStatus {
  switch (state.state) {
    case "draft":
      return 1;
    case "received":
      return intake.fee.state === "due" ? 6 : 2;
    case "handling":
      return 4;
    case "supplementAsked":
      return 5;
    case "resultReady":
      return 9;
    case "returned":
      return 10;
    case "stopped":
      return 8;
    case "withdrawn":
      return 7;
    case "refused":
      return received === null ? 3 : 8;
    default:
      return state satisfies never;
  }
}
