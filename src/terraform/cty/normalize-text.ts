const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The text as Terraform holds it: in Unicode normalization form C, and with U+FFFD for every lone surrogate, which UTF-8
 * cannot say.
 */
export function normalizeText(text: string): string {
  return isAscii(text) ? text : text.replace(LONE_SURROGATE, '\uFFFD').normalize('NFC');
}

/** Whether the text is ASCII only: it is normalized then, and a byte a character. */
export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 0x7f) return false;
  }
  return true;
}
