/** What is not published of how Konnect writes records, or has changed over the years. */
export interface RecordStyle {
  /**
   * `2026`: trace ids of 32 hexadecimal digits, numbers and booleans as what they are. `2023`, as in the samples of the
   * reference until 2025: trace ids are decimal, bare numbers above 2^53 in JSON, where `rt`, `status`, `success` and
   * `granted` are text and `cef_version` is a number.
   * @default 2026
   */
  readonly recordTypes: '2026' | '2023';
  /**
   * `go`: as encoding/json of Go writes by default, `<`, `>`, `&`, U+2028 and U+2029 become `\u003c` and the like. That
   * is likely, because keys in alphabetical order are what it makes of a map, and whoever parses a record and writes it
   * again before verifying finds out. `minimal`: only what JSON demands.
   * @default go
   */
  readonly jsonEscaping: 'go' | 'minimal';
  /**
   * `standard`: backslash and `|` in the header, backslash, `=` and line breaks in the extension are escaped as CEF
   * prescribes, so no value can forge a key or a line. `none`: values as they are, save that a line break becomes a
   * space. Konnect's samples hold nothing that would show which it is.
   * @default standard
   */
  readonly cefEscaping: 'standard' | 'none';
}

export const defaultStyle: RecordStyle = { recordTypes: '2026', jsonEscaping: 'go', cefEscaping: 'standard' };
