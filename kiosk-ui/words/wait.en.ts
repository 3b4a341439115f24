import type { WaitRange } from "#contract/wait.ts";
import { waitText } from "#contract/wait-text.ts";

export function wait(range: WaitRange): string {
  return waitText(range, "en");
}

export function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
