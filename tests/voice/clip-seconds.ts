/** Seconds of an Ogg Opus file: the position at its last page, in 1/48,000 s, without what a decoder drops at the start (RFC 7845, 4). */
export function clipSeconds(bytes: Buffer): number {
  if (bytes.subarray(28, 36).toString("latin1") !== "OpusHead") throw new Error("not an Ogg Opus file");
  const lastPage = bytes.lastIndexOf("OggS");
  return (Number(bytes.readBigInt64LE(lastPage + 6)) - bytes.readUInt16LE(38)) / 48_000;
}
