import type { WaitRange } from "#contract/wait.ts";
import { hoursText } from "../figures.ts";

export function wait({ fromMinutes, toMinutes }: WaitRange): string {
  if (toMinutes <= 5) return "dưới 5 phút";
  if (toMinutes > 120) {
    const from = hoursText(fromMinutes, Math.floor, "vi");
    return `${from}–${hoursText(toMinutes, Math.ceil, "vi")} giờ`;
  }
  return fromMinutes === toMinutes ? `khoảng ${toMinutes} phút` : `${fromMinutes}–${toMinutes} phút`;
}
