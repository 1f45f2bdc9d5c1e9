const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** The bytes of a text in base64. The platform's own decoder is not used: pure code has none. */
export function fromBase64(text: string): Uint8Array {
  const bare = text.replace(/=+$/, "");
  const bytes = new Uint8Array((bare.length * 3) >> 2);
  let at = 0;
  let held = 0;
  let bits = 0;
  for (const sign of bare) {
    held = (held << 6) | DIGITS.indexOf(sign);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}
