/** All screens that look something up, and what is seldom shown: one file for the browser, smaller than its parts. */
export { CardOverlay } from "../parts/CardOverlay.tsx";
export { CardStrip } from "../parts/CardStrip.tsx";
export { EaseOverlay } from "../parts/EaseOverlay.tsx";
export { Replaced } from "../parts/Replaced.tsx";
export { ScanOverlay } from "../parts/ScanOverlay.tsx";
export { Arrived } from "./Arrived.tsx";
export { CheckIn } from "./CheckIn.tsx";
export { CheckInNotNow } from "./CheckInNotNow.tsx";
export { Code } from "./Code.tsx";
export { Elsewhere } from "./Elsewhere.tsx";
export { Four } from "./Four.tsx";
export { NeedsHub } from "./NeedsHub.tsx";
export { Alone, Pairing } from "./Pairing.tsx";
export { Refusal } from "./Refusal.tsx";
export { Search } from "./Search.tsx";
export { Status } from "./Status.tsx";
export { Unknown } from "./Unknown.tsx";
