import type { ProvinceSettings } from "#contract/exchange.ts";

export const password = "mat-khau-cua-tinh-dung-de-thu";

export const aProvince = (url: string, change: Partial<ProvinceSettings> = {}): ProvinceSettings => ({
  kind: "portal-json",
  url,
  agencyUnit: "H99.19",
  user: "xa",
  secret: "env:EXCHANGE_PROVINCE",
  codesFrom: "own",
  ownCodeWhenAway: false,
  codesAhead: 4,
  ...change,
});
