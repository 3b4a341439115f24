/** An appointment in the calendar of a phone, Vietnamese first. */
export const vi = {
  title: (service: string, code: string) => `Lịch hẹn: ${service} (${code})`,
  reminder: (service: string) => `Lịch hẹn: ${service}`,
  code: (code: string) => `Mã: ${code}`,
};

export type CalendarWords = typeof vi;
