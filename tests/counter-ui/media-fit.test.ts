import { describe, expect, it } from "vitest";
import { mostImageBytes, mostVideoBytes } from "#contract/media-limits.ts";
import { misfitOf } from "../../counter-ui/parts/admin/hall/fit.ts";

describe("a file that somebody chose for the hall's screens", () => {
  it.each([
    ["image/png", mostImageBytes],
    ["video/mp4", mostVideoBytes],
    ["", mostVideoBytes],
  ])(
    "of type '%s' is sent up to its limit, and a byte more is said to be too large before it is sent",
    (type, size) => {
      expect(misfitOf({ type, size }, false)).toBeNull();
      expect(misfitOf({ type, size: size + 1 }, false)).toBe("tooLarge");
    },
  );

  it("that is neither a picture nor a video is not sent", () => {
    expect(misfitOf({ type: "application/pdf", size: 5_000 }, false)).toBe("kind");
  });

  it("is no video where an emblem is wanted, and no larger than a picture where its type is not known", () => {
    expect(misfitOf({ type: "video/webm", size: 5_000 }, true)).toBe("pictureOnly");
    expect(misfitOf({ type: "", size: mostImageBytes + 1 }, true)).toBe("tooLarge");
    expect(misfitOf({ type: "image/webp", size: 5_000 }, true)).toBeNull();
  });
});
