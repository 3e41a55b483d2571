import { Jwks } from '#konnect/contract/jwks';
import { bool, string } from '#terraform/cty/type';
import { ArgumentError, defineFunction } from '#terraform/framework/function';

export const verifyRecord = defineFunction({
  summary: 'Whether an audit record is as Konnect signed it',
  description:
    'Answers `true` when the record carries a signature that one of the keys made over the rest of it, else `false`: also for a record that is not signed. A record that was parsed and written again does not verify.',
  parameters: {
    line: { type: string, description: 'One line of a delivery, byte for byte. A line break at its end is left out.' },
    jwks: {
      type: string,
      description: 'The public keys as a JSON Web Key Set: `json` of the data source `konnectaudit_jwks`.',
    },
  },
  returns: bool,

  async run({ line, jwks }) {
    const keys = readKeys(jwks);
    const { verifyRecord: verify } = await import('#konnect/record/verify');
    return verify(withoutLineBreak(line), keys);
  },
});

function readKeys(text: string): Jwks {
  const read = Jwks.safeParse(tryJson(text));
  if (read.success) return read.data;
  throw new ArgumentError('jwks', 'It is no JSON Web Key Set: give it json of the data source konnectaudit_jwks');
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withoutLineBreak(line: string): string {
  return line.replace(/\r?\n$/, '');
}
