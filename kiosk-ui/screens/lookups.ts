/** All screens that look something up: one file for the browser, smaller than its parts. */
export { CheckIn } from "./CheckIn.tsx";
export { CheckInNotNow } from "./CheckInNotNow.tsx";
export { CheckingIn } from "./CheckingIn.tsx";
export { Code } from "./Code.tsx";
export { Elsewhere } from "./Elsewhere.tsx";
export { Four } from "./Four.tsx";
export { Search } from "./Search.tsx";
export { Status } from "./Status.tsx";
