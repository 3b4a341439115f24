import fc from "fast-check";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { orientationOf } from "../../server/auth/picture/orientation.ts";
import { cleanPicture } from "../../server/auth/picture/picture.ts";
import { aJpeg, aPng, aWebp, chunk, exif, riff, segment } from "./pictures.ts";

const secret = "21.0285N 105.8542E Nguyen Van A";
const holds = (bytes: Uint8Array | undefined, text: string) => Buffer.from(bytes ?? []).includes(text);
const cleaned = (bytes: Uint8Array) => cleanPicture(bytes)?.bytes;

describe("a JPEG", () => {
  it("loses everything but tables, frame and scans: EXIF, XMP, comments, profiles, and what hangs behind its end", () => {
    const file = aJpeg({
      before: [
        segment(0xe0, "JFIF\0"),
        exif(1, secret),
        segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`),
        segment(0xe2, `ICC_PROFILE\0${secret}`),
        segment(0xed, secret),
        segment(0xfe, secret),
      ],
      behind: secret,
    });
    expect(holds(file, secret)).toBe(true);
    expect(cleanPicture(file)).toEqual({ type: "image/jpeg", bytes: aJpeg({}) });
  });

  it("keeps Adobe's word on its colours, without which they would be wrong", () => {
    const adobe = segment(0xee, "Adobe\0d\0\0\0\0\x01");
    expect(cleaned(aJpeg({ before: [adobe] }))).toEqual(aJpeg({ before: [adobe] }));
    expect(cleaned(aJpeg({ before: [segment(0xee, secret)] }))).toEqual(aJpeg({}));
  });

  it.each([2, 3, 6, 8])("that was turned (%d) stays upright, and nothing else of its EXIF stays", (turn) => {
    const kept = cleaned(aJpeg({ before: [exif(turn, secret)] }));
    expect(holds(kept, secret)).toBe(false);
    expect(kept?.length).toBe(aJpeg({}).length + 36);
    // SOI, marker and length come before what the segment holds.
    expect(orientationOf(kept?.subarray(6) ?? new Uint8Array())).toBe(turn);
    expect(cleaned(kept ?? new Uint8Array())).toEqual(kept);
  });

  it("may have several scans, with bytes in them that look like markers, and fill bytes between segments", () => {
    const scans = ["\x12\xff\0\x34\xff\xd0\x56", "\xff\0\xff\xd7"];
    expect(cleaned(aJpeg({ scans }))).toEqual(aJpeg({ scans }));
    expect(cleaned(aJpeg({ before: [Uint8Array.of(0xff, 0xff)] }))).toEqual(aJpeg({}));
  });

  it.each([
    ["cut off in a scan", aJpeg({}).subarray(0, -3)],
    ["cut off in a segment", aJpeg({}).subarray(0, 30)],
    ["without a picture", Buffer.from("\xff\xd8\xff\xd9", "latin1")],
    ["too large to unfold", aJpeg({ width: 4_097 })],
    ["of no size", aJpeg({ height: 0 })],
  ])("%s is refused", (_, file) => {
    expect(cleanPicture(file)).toBeNull();
  });
});

describe("a PNG", () => {
  it("loses text, time, EXIF and what hangs behind its end, and shows the same", () => {
    const extra = [
      chunk("tEXt", secret),
      chunk("iTXt", secret),
      chunk("eXIf", secret),
      chunk("tIME", "\0\0\0\0\0\0\0"),
    ];
    const file = aPng(5, 4, extra, secret);
    expect(holds(file, secret)).toBe(true);
    const kept = cleanPicture(file);
    expect(kept?.type).toBe("image/png");
    expect(holds(kept?.bytes, secret)).toBe(false);
    expect(PNG.sync.read(Buffer.from(kept?.bytes ?? [])).data).toEqual(PNG.sync.read(Buffer.from(aPng(5, 4))).data);
  });

  it.each([
    ["cut off", aPng(5, 4).subarray(0, -1)],
    ["too large to unfold", aPng(4_097, 1)],
    ["that does not begin with its size", Buffer.concat([aPng(5, 4).subarray(0, 8), aPng(5, 4).subarray(33)])],
    ["without data", Buffer.concat([aPng(5, 4).subarray(0, 33), chunk("IEND", "")])],
  ])("%s is refused", (_, file) => {
    expect(cleanPicture(file)).toBeNull();
  });
});

describe("a WebP", () => {
  it("loses EXIF, XMP and profile, and their flags", () => {
    const vp8x = (flags: number) => riff("VP8X", String.fromCharCode(flags, 0, 0, 0, 4, 0, 0, 3, 0, 0));
    const picture = riff("VP8 ", "\0\0\0\x9d\x01\x2a\x05\0\x04\0data");
    const more = [riff("ICCP", secret), riff("ALPH", "soft"), picture, riff("EXIF", secret), riff("XMP ", secret)];
    const file = aWebp([vp8x(0x3c), ...more], secret);
    expect(cleanPicture(file)).toEqual({
      type: "image/webp",
      bytes: aWebp([vp8x(0x10), riff("ALPH", "soft"), picture]),
    });
  });

  it("is taken without loss too, and refused when it moves, is too large or has no picture", () => {
    const lossless = (width: number) =>
      riff("VP8L", `\x2f${String.fromCharCode((width - 1) & 255, (width - 1) >> 8, 0, 0)}data`);
    expect(cleaned(aWebp([lossless(5)]))).toEqual(aWebp([lossless(5)]));
    expect(cleanPicture(aWebp([lossless(4_097)]))).toBeNull();
    expect(cleanPicture(aWebp([riff("VP8X", "\x02\0\0\0\x04\0\0\x03\0\0"), lossless(5)]))).toBeNull();
    expect(cleanPicture(aWebp([riff("EXIF", secret)]))).toBeNull();
    expect(cleanPicture(aWebp([lossless(5)]).subarray(0, -2))).toBeNull();
  });
});

describe("whatever is sent as a picture", () => {
  it("other kinds are refused, whatever their name", () => {
    for (const text of ["GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM", "%PDF-1.7", "", "<html>"]) {
      expect(cleanPicture(Buffer.from(text))).toBeNull();
    }
  });

  it("a damaged file is cleaned or refused, never obeyed: what is cleaned stays as it is when cleaned again", () => {
    const file = fc.constantFrom(
      aJpeg({ before: [exif(6, secret)] }),
      aPng(3, 3, [chunk("tEXt", secret)]),
      aWebp([riff("EXIF", secret), riff("VP8 ", "\0\0\0\x9d\x01\x2a\x05\0\x04\0data")]),
    );
    const damage = fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(file, damage, fc.nat(300), (whole, changes, cut) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const once = cleanPicture(bytes.subarray(0, bytes.length - (cut > 200 ? cut - 200 : 0)));
        if (once) expect(cleanPicture(once.bytes)).toEqual(once);
      }),
      { numRuns: 2_000 },
    );
  });
});
