/** How long a wait may be: whole minutes, `from` ≤ `to`. */
export interface WaitRange {
  fromMinutes: number;
  toMinutes: number;
}
