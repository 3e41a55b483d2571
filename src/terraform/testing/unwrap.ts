/** What Terraform wrote, on one line and out of its boxes: it breaks sentences at column 78. For tests that look for one. */
export function unwrap(output: string): string {
  return output
    .replaceAll(/^[╷│╵]/gm, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
