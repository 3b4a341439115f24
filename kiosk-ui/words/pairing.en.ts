/** Beside the Vietnamese on the one screen that nobody has chosen a language for. */
export const pairing = {
  title: "Connect this machine",
  text: "Type this code on the administration screen, under Devices.",
  renews: "When the code runs out, a new one appears by itself.",
  alone: {
    title: "This kiosk can not be used yet",
    text: "It is not connected to the system. Please take a number at another kiosk, or ask the staff.",
    staff:
      "For staff: the hub does not answer. Switch it on and check the network cable; this kiosk tries again by itself.",
  },
};
