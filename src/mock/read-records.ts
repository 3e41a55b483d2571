import { gunzipSync } from 'node:zlib';
import { parseRecord, type ParsedRecord } from '#konnect/record/parse';

/** A record as it arrived. */
export interface ArrivedRecord extends ParsedRecord {
  readonly line: string;
}

/** Protects from a small body that unpacks to fill the memory. */
const longestText = 256 * 1024 * 1024;

/**
 * Reads the body of a delivery. Whatever its headers call the compression, its first bytes tell.
 * @throws when it is not compressed as they say, or a line of it is no record
 */
export function readRecords(body: Buffer): readonly ArrivedRecord[] {
  const text = body.subarray(0, 2).equals(gzipMagic) ? gunzipSync(body, { maxOutputLength: longestText }) : body;
  const lines = text.toString().split('\n').filter(Boolean);
  return lines.map((line) => ({ line, ...parseRecord(line) }));
}

const gzipMagic = Buffer.of(0x1f, 0x8b);
