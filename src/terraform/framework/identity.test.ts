import * as cty from '#terraform/cty/type';
import { identityType } from './identity';

it('an identity is an object of its attributes', () => {
  const name = { type: cty.string, description: '', forImport: 'required' } as const;
  const place = { type: cty.list(cty.number), description: '', forImport: 'optional' } as const;
  const type = cty.object({ name: cty.string, place: cty.list(cty.number) });
  expect(identityType({ version: 1, attributes: { name, place } })).toEqual(type);
});
