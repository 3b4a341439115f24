/** What a ticket says beside the facts. A language that misses a key does not compile. */
export interface TicketWords {
  issuedAt: string;
  /** Before the time that was booked. */
  appointment: string;
  ahead: string;
  people: (count: number) => string;
  expected: string;
  /** In place of a time, while no counter serves it. */
  onceOpen: string;
  where: string;
  counters: (list: string) => string;
  seeScreen: string;
  bring: string;
  code: string;
  /** In its place where the code opens a page. */
  phone: string;
  validity: (complaints: string) => string;
  /** `count` 1 is the first paper after the lost one. */
  reprint: (count: number) => string;
  priority: string;
  /** Given by a kiosk while the office's system was away. */
  away: string;
  /** In place of `phone` on such a paper: the page is not to be reached before the system is. */
  awayPhone: string;
}
