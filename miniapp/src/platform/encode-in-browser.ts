/** Larger pictures are scaled to this edge, as the server does. */
const MAX_EDGE_PIXELS = 2560;
const QUALITY = 0.85;

/**
 * A photo drawn upright and encoded anew before it leaves the browser: smaller, and without place, time and device.
 * `null` where the browser cannot draw it (HEIC); the server does the same with whatever arrives.
 */
export async function encodedAnew(file: Blob): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, MAX_EDGE_PIXELS / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const paper = canvas.getContext('2d');
    if (paper === null) return null;
    // White below transparent parts: JPEG knows none.
    paper.fillStyle = '#ffffff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  } catch {
    return null;
  }
}
