import type { ProviderFunction } from '#terraform/framework/function';
import { parseRecord } from './parse-record';
import { regionUrl } from './region-url';
import { verifyRecord } from './verify-record';

/** By name, as in `provider::konnectaudit::parse_record()`. */
export const functions: Readonly<Record<string, ProviderFunction>> = {
  parse_record: parseRecord,
  verify_record: verifyRecord,
  region_url: regionUrl,
};
