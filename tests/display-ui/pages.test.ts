import { describe, expect, test } from "vitest";
import { pages } from "../../display-ui/pages.ts";

const services = (count: number) => Array.from({ length: count }, (_, at) => at);

describe("pages of services", () => {
  test("up to eight stay on one page", () => {
    expect(pages(services(8), 8)).toEqual([services(8)]);
  });

  test("nine are five and four, not eight and one", () => {
    expect(pages(services(9), 8).map((page) => page.length)).toEqual([5, 4]);
  });

  test("forty are five pages, and each service is on one", () => {
    const all = pages(services(40), 8);
    expect(all).toHaveLength(5);
    expect(all.flat()).toEqual(services(40));
  });

  test("no service is no page", () => {
    expect(pages([], 8)).toEqual([]);
  });
});
