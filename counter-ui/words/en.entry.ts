import type { viEntry } from "./vi.entry.ts";

export const enEntry: typeof viEntry = {
  link: {
    connecting: "Connecting",
    live: "Connected",
    stale: "Disconnected",
    connectingLong: "Connecting to the hub…",
    staleTitle: (time) => `No connection to the hub since ${time}.`,
    staleText: "This screen may be out of date, so the keys are locked. It reconnects by itself; no need to reload.",
    noAnswer: "The hub has not answered. It may have been done all the same: look at the screen before pressing again.",
    unreachableRetrying: "The hub can not be reached. Trying again…",
    unreachable: "The hub can not be reached. Check the network and try again.",
  },

  signIn: {
    title: "Sign in to the counter",
    username: "Username",
    password: "Password",
    submit: "Sign in",
    wrong: "The username or the password is not right.",
    tooMany: "Too many tries. Please wait about a minute.",
    required: "Please enter a username and a password.",
    office: "One-stop office",
    motto: "The right number, the right counter, in turn.",
    showPassword: "Show the password",
    demonstrationText:
      "Just trying? The accounts of the demonstration office are printed on the hub's console at start and on the front page.",
    frontPage: "Open the front page",
    expired: "Your session has ended. Please sign in again.",
    demonstrationOver:
      "The office has a real administrator now, so the demonstration's accounts no longer work. Please sign in with your own.",
  },

  choose: {
    title: "Which counter today?",
    lead: "Choose a free counter to start calling; its number and Enter do it too.",
    dayClosed: "A supervisor or administrator opens the day under Hall; then counters can be opened.",
    closed: "Free",
    open: "Open",
    paused: "Paused",
    pausedBy: (name) => `${name} is on a break`,
    waiting: (count) => (count === 0 ? "Nobody waiting" : `${count} waiting`),
    alsoServes: (names) => `Also helps with: ${names}`,
    none: "The office has no counters yet.",
  },
};
