import type { CalendarWords } from "./calendar.vi.ts";

export const en: CalendarWords = {
  title: (service, code) => `Appointment: ${service} (${code})`,
  reminder: (service) => `Appointment: ${service}`,
  code: (code) => `Code: ${code}`,
};
