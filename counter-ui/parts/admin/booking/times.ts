import type { AppointmentRules, AppointmentTimes } from "#contract/booking-rules.ts";
import type { ServiceId } from "#contract/ids.ts";

/** Rules as they are typed: what is no number stays a text, which the hub says something about. */
export type Typed<Rules> = Rules extends string
  ? Rules
  : Rules extends number
    ? number | string
    : { [Field in keyof Rules]: Typed<Rules[Field]> };

/** One stretch of times as it stands in the form. */
export interface Row {
  key: string;
  service: ServiceId;
  times: Typed<AppointmentTimes>;
}

export function rowsOf({ services }: AppointmentRules): Row[] {
  return services.flatMap(({ service, times }) =>
    times.map((each, index) => ({ key: `${service} ${index}`, service, times: each })),
  );
}

/** The rules with these stretches, those of one service together. */
export function rulesOf(rules: Typed<AppointmentRules>, rows: readonly Row[]): Typed<AppointmentRules> {
  const services = [...new Set(rows.map(({ service }) => service))];
  return {
    ...rules,
    services: services.map((service) => ({
      service,
      times: rows.filter((row) => row.service === service).map(({ times }) => times),
    })),
  };
}

/** Where each row is in the rules that are made of them: `services.0.times.1`. */
export function placesOf(rows: readonly Row[]): Map<string, string> {
  const services = [...new Set(rows.map(({ service }) => service))];
  return new Map(
    services.flatMap((service, index) =>
      rows
        .filter((row) => row.service === service)
        .map(({ key }, time): [string, string] => [`services.${index}.times.${time}`, key]),
    ),
  );
}
