/** The fields of the header in order, between bars. */
const headerKeys = [
  'cef_version',
  'event_vendor',
  'event_product',
  'event_version',
  'event_class_id',
  'name',
  'severity',
] as const;

/**
 * The fields of a CEF record as text, under the names that JSON records give them; undefined when the line is no CEF.
 * A key counts once: what repeats it further on may be forged text in a value.
 */
export function parseCef(line: string): ReadonlyMap<string, string> | undefined {
  const mark = /(?:^|\s)CEF:/.exec(line);
  if (!mark) return undefined;
  const rest = line.slice(mark.index + mark[0].length);
  const cells = [...rest.matchAll(/((?:[^|\\]|\\.)*)\|/gy)].slice(0, headerKeys.length);
  if (cells.length < headerKeys.length) return undefined;

  const fields = new Map([['event_ts', line.slice(0, mark.index).replace(/\s*\S+$/, '')]]);
  headerKeys.forEach((key, index) => fields.set(key, unescape(cells[index]?.[1] ?? '')));
  const extension = rest.slice(cells.reduce((length, [cell]) => length + cell.length, 0));
  for (const [key, value] of pairs(extension)) if (!fields.has(key)) fields.set(key, value);
  return fields;
}

/** Splits the extension where a space, a key and a bare `=` follow each other; values may hold spaces. */
function pairs(extension: string): readonly (readonly [string, string])[] {
  const signature = extension.lastIndexOf(' sig=');
  const body = signature === -1 ? extension : extension.slice(0, signature);
  const starts = [...body.matchAll(/(?:^| )([a-z_]+)=/g)];
  const found = starts.map((start, index) => {
    const value = body.slice(start.index + start[0].length, starts[index + 1]?.index);
    return [start[1] ?? '', unescape(value)] as const;
  });
  return signature === -1 ? found : [['sig', extension.slice(signature + ' sig='.length)], ...found];
}

function unescape(text: string): string {
  const meanings: Readonly<Record<string, string>> = { r: '\r', n: '\n' };
  return text.replace(/\\([\\|=rn])/g, (_, escaped: string) => meanings[escaped] ?? escaped);
}
