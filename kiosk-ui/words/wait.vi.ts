import type { WaitRange } from "#contract/wait.ts";
import { waitText } from "#contract/wait-text.ts";

export function wait(range: WaitRange): string {
  return waitText(range, "vi");
}
