/** The text of the QR code in a picture; null when there is none that can be read. */
export async function readCode(png: string): Promise<string | null> {
  // Only those who scan a paper pay for the reader.
  const [{ default: read }, image] = await Promise.all([import("jsqr"), loaded(png)]);
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return read(data, width, height)?.data ?? null;
}

async function loaded(png: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = png;
  await image.decode();
  return image;
}
