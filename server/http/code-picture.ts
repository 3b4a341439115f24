/** An address as a QR code in SVG. Its library is loaded with the first one: few hubs ever draw any. */
export async function codePicture(address: string): Promise<string> {
  const { default: qrcode } = await import("qrcode");
  return qrcode.toString(address, { type: "svg", errorCorrectionLevel: "M", margin: 4 });
}
