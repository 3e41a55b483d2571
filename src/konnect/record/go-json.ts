/** Writes a value as encoding/json of Go does by default: safe to stand in HTML. Source: its documentation of `Marshal`. */
export function goJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
