/** A colour as `#8c1c13`. */
type Hex = string;

type Channels = [red: number, green: number, blue: number];

/** What WCAG 2.2 calls contrast ratio: 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** White, and the soft gold of badges: what stands on the office's colour, on every screen. */
const onLacquer: readonly Hex[] = ["#ffffff", "#f2e1bc"];
/** Kiosks and hall screens are read by everybody, from afar: EN 301 549 with the enhanced contrast of WCAG 1.4.6. */
export const leastContrast = 7;

/** How well the worst of what is written on this colour can be read. */
export function legibility(lacquer: Hex): number {
  return Math.min(...onLacquer.map((letters) => contrast(letters, lacquer)));
}

export function isLegible(lacquer: Hex): boolean {
  return legibility(lacquer) >= leastContrast;
}

/** The colour itself where all can be read on it, else the lightest of its darker shades where all can. */
export function nearestLegible(lacquer: Hex): Hex {
  const channels = channelsOf(lacquer);
  for (let share = 255; share > 0; share--) {
    const darker = hexOf(channels.map((channel) => Math.floor((channel * share) / 255)) as Channels);
    if (isLegible(darker)) return share === 255 ? lacquer : darker;
  }
  return "#000000";
}

/** The shade of bars, as much darker as the usual one is. */
export function deepOf(lacquer: Hex): Hex {
  return hexOf(channelsOf(lacquer).map((channel) => Math.round(channel * 0.76)) as Channels);
}

function luminance(colour: Hex): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: Hex): Channels {
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function hexOf(channels: Channels): Hex {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
