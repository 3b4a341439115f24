/** The part of `escpos` 3.0.0-alpha.6 that is used here; the package brings no types. */
declare module "escpos" {
  class Printer {
    constructor(adapter: { write(bytes: Buffer): void });
    raw(bytes: Buffer): this;
    /** Feeds this many lines, then cuts: GS V. */
    cut(partly: boolean, lines: number): this;
    flush(): this;
  }
  const escpos: { Printer: typeof Printer };
  export = escpos;
}
