/** Beside the Vietnamese on the one screen that nobody has chosen a language for. */
export const pairing = {
  title: "Connect this machine",
  text: "Type this code on the administration screen, under Devices.",
  renews: "When the code runs out, a new one appears by itself.",
};
