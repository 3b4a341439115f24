/** Every patience of the agent, in milliseconds, in one place. */
export interface Times {
  /** To reach a piece of hardware. */
  connect: number;
  /** Without a byte being taken. */
  stall: number;
  /** For one status answer; a printer that gives none counts as silent. */
  status: number;
  /** For a printer to have taken everything, after the last byte was handed over. */
  finish: number;
  /** Between two looks at a printer: what is wrong must be on the screens within two seconds. */
  watch: number;
  /** Between two looks at whether a serial device is still plugged in. */
  path: number;
  /** After which lamps and boards are told again what they should show: a link that was out heals within five seconds. */
  resend: number;
  /** Between the beginnings of two frames on a line that boards share. */
  frameGap: number;
  /** Silence that ends a scan whose scanner sends no line end. */
  scanIdle: number;
  /** In which the same key of a rating keypad counts once. */
  keyPause: number;
  /** The same for an officer's call pad, whose keys are pressed one after the other. */
  padPause: number;
  backOff: { first: number; cap: number };
  /** Age at which a paper is no longer wanted: its citizen has long been told to look at the screen. */
  jobTooOld: number;
  /** For the hub to hear what became of a paper. */
  report: number;
  /** Between two tries to be let in by a hub that said no. */
  refused: number;
  /** To listen for hubs that announce themselves on the network, and between two such rounds. */
  discover: { listen: number; pause: number };
  /** Without the hub, before a kiosk goes on with numbers of its own: one that is restarted is back sooner. */
  away: number;
  /** In which a hub that answers may let its agent in again, before the kiosk's page is left to it. */
  strange: number;
  /** Before taking the place back from another agent with the same token: two must not fight over every paper. */
  replaced: number;
  /** Between two tries to write the spool of a disk that failed. */
  spoolRetry: number;
  /** For a paper that is half out when the agent stops. */
  lastPaper: number;
}

export const times: Times = {
  connect: 3_000,
  stall: 10_000,
  status: 500,
  finish: 10_000,
  watch: 1_000,
  path: 500,
  resend: 4_000,
  frameGap: 50,
  scanIdle: 250,
  keyPause: 500,
  padPause: 300,
  backOff: { first: 100, cap: 3_000 },
  jobTooOld: 120_000,
  report: 120_000,
  refused: 2_000,
  discover: { listen: 3_000, pause: 2_000 },
  away: 3_000,
  strange: 30_000,
  replaced: 60_000,
  spoolRetry: 2_000,
  lastPaper: 2_000,
};
