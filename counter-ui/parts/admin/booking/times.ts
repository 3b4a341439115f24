import type { AppointmentRules, AppointmentTimes } from "#contract/booking-rules.ts";
import type { ServiceId } from "#contract/ids.ts";

/** One stretch of times as it stands in the form. */
export interface Row {
  key: string;
  service: ServiceId;
  times: AppointmentTimes;
}

export function rowsOf({ services }: AppointmentRules): Row[] {
  return services.flatMap(({ service, times }) =>
    times.map((each, index) => ({ key: `${service} ${index}`, service, times: each })),
  );
}

/** The rules with these stretches, those of one service together. */
export function rulesOf(rules: AppointmentRules, rows: readonly Row[]): AppointmentRules {
  const services = [...new Set(rows.map(({ service }) => service))];
  return {
    ...rules,
    services: services.map((service) => ({
      service,
      times: rows.filter((row) => row.service === service).map(({ times }) => times),
    })),
  };
}
