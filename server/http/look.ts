import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deepOf } from "#contract/contrast.ts";
import { type Look, usualLook } from "#contract/look.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";

const weights = [400, 500, 700, 800] as const;
/** Which letters each file of the font has, so that a page fetches only those it shows. */
const subsets = {
  vietnamese:
    "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB",
  latin:
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
} as const;

/** What all screens share: letters, tokens, and over them the office's own colour and emblem. */
export async function lookRoutes(app: App, { folders, ownOffice, media }: HttpParts): Promise<void> {
  const shared = fontFaces() + (await readFile(join(folders.look, "look.css"), "utf8"));
  const look = () => ownOffice().look ?? usualLook;

  app.get("/look/look.css", { schema: { hide: true } }, (_request, reply) =>
    reply
      .type("text/css; charset=utf-8")
      .header("cache-control", "no-cache")
      .send(shared + ownColours(look())),
  );

  // The address stays what it was, whatever kind of picture the office has.
  app.get("/look/emblem.svg", { schema: { hide: true } }, async (_request, reply) => {
    const { emblem } = look();
    const own = emblem !== null && (await media.has(emblem));
    const [file, folder] = own ? [emblem, media.folder] : ["emblem.svg", folders.look];
    // Another one may be set: browsers ask whether it still is this one.
    return reply.header("cache-control", "no-cache").sendFile(file, folder, { cacheControl: false });
  });
}

function fontFaces(): string {
  const faces = weights.flatMap((weight) =>
    Object.entries(subsets).map(
      ([subset, range]) => `@font-face {
  font-family: "Be Vietnam Pro";
  font-weight: ${weight};
  font-display: swap;
  src: url("/look/fonts/be-vietnam-pro-${subset}-${weight}-normal.woff2") format("woff2");
  unicode-range: ${range};
}
`,
    ),
  );
  return faces.join("");
}

function ownColours({ lacquer }: Look): string {
  if (lacquer === usualLook.lacquer) return "";
  return `:root { --lacquer: ${lacquer}; --lacquer-deep: ${deepOf(lacquer)}; }\n`;
}
