import { CtyNumber } from '#terraform/cty/number';
import { Unknown } from '#terraform/cty/unknown';
import type { Config } from '#terraform/framework/model';
import type { meta } from './meta';

/** Name and level of a module, as its provider_meta block has them; null when it says nothing. */
export function moduleOf(said: Config<(typeof meta)['attributes']> | null): string | null {
  if (!said || said.module_name === null || said.module_name instanceof Unknown) return null;
  return `${said.module_name} ${said.level instanceof CtyNumber ? said.level.text : 'unnumbered'}`;
}
