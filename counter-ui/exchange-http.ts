import type { ExchangeView, RetryRequest, SkipRequest } from "#contract/exchange.ts";
import { ask } from "./http.ts";

/** The hub's exchange with the world outside, over HTTP. */
export const exchangeHttp = {
  view: () => ask<ExchangeView>("GET", "/api/exchange"),
  retry: (what: RetryRequest) => ask<null>("POST", "/api/exchange/retry", what),
  skip: (what: SkipRequest) => ask<null>("POST", "/api/exchange/skip", what),
  drop: (to: string) => ask<null>("DELETE", `/api/exchange/receivers/${encodeURIComponent(to)}`),
};
