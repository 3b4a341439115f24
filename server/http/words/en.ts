import type { FrontWords } from "./vi.ts";

export const en: FrontWords = {
  title: "Một Cửa",
  what: "Numbers, calls, service and ratings for a one-stop office",
  more: "Citizens take a number at the kiosk, the hall calls it, an officer serves at a counter, the citizen presses a rating key. The whole office runs on this one machine.",
  demonstration: "Demonstration office",
  walk: "A first ticket in five steps",
  walkHint: "Each screen opens in a new tab; leave them open side by side and watch.",
  steps: {
    display: {
      title: "Open the hall screen",
      text: "No number has been called yet. Leave this tab open.",
      go: "Open hall screen",
    },
    kiosk: {
      title: "Take a number",
      text: "Choose a service, a procedure if you like, and take a number.",
      go: "Open kiosk",
    },
    paper: {
      title: "Look at the paper",
      text: "The virtual printer shows what it has just printed.",
      go: "See the paper",
    },
    counter: {
      title: "Call and serve",
      text: "Sign in, open a counter, call the number, start, then finish.",
      go: "Open counter",
    },
    rating: {
      title: "Press a rating key",
      text: "When the visit is finished the keypad lights up: press one.",
      go: "Open keypad",
    },
  },
  username: "Username",
  password: "Password",
  accountAtMachine: "The demonstration accounts are shown on the machine that runs the program.",
  ownAccount: "Use your own officer account.",
  screens: "The screens",
  kiosk: { title: "Kiosk", text: "Touchscreen by the door" },
  display: { title: "Hall screen", text: "Who is called, and to which counter" },
  counterScreen: { title: "Counter screen", text: "The number called, the officer, and rating keys" },
  counter: { title: "Counter", text: "Officers call and serve" },
  bench: { title: "Device bench", text: "Virtual printer, keypad, scanner and LED board" },
  docs: "API documentation",
  health: "System health",
  accounts: "Demonstration accounts",
  accountsHint: "They work only while the office has no real administrator.",
  name: "Name",
  role: "Role",
  roles: { officer: "Officer", supervisor: "Supervisor", admin: "Administrator" },
};
