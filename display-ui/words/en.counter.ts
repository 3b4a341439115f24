import type { viCounter } from "./vi.counter.ts";

export const enCounter: typeof viCounter = {
  officer: "Your officer",
  open: "Counter open",
  welcome: "Welcome",
  welcomeHint: "Please come to the counter when your number is called.",
  comeHere: "Please come to this counter.",
  serving: "Now serving",
  servingHint: "When you are done, you may rate the service on this screen.",
  paused: "Short break",
  pausedHint: "Please wait a few minutes.",
  closed: "Counter closed",
  closedHint: "Please see the hall screen for the counters that are serving.",
  rated: (label) => `Number ${label}`,
  question: "Were you satisfied with the service just now?",
  press: "Please touch one. This is optional.",
  left: (tens) => (tens > 5 ? "About 1 minute left" : `About ${tens}0 seconds left`),
  sending: "Saving…",
  noAnswer: "Not saved yet. Please touch again.",
  thanks: "Thank you",
  thanksHint: "Your rating has been recorded.",
};
