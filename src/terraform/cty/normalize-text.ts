const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The text as Terraform holds it: in Unicode normalization form C, and with U+FFFD for every lone surrogate, which UTF-8
 * cannot say.
 */
export function normalizeText(text: string): string {
  // ASCII is normalized, and nothing else takes as many bytes as it has characters.
  if (Buffer.byteLength(text) === text.length) return text;
  return text.replace(LONE_SURROGATE, '\uFFFD').normalize('NFC');
}
