import { verifyRecord } from '#konnect/record/verify';
import { parseRecord } from '#konnect/record/parse';
import { sampleEvent } from '#test/delivery/sample-event';
import { defaultRecords } from './profile';
import { createSignatureOf } from './signature-of';
import { createSigningKeys } from './signing-keys';
import { createWriteRecord } from './write-record';

const keys = createSigningKeys('seed');

describe('writeRecord', () => {
  it.each(['2026', '2023'] as const)('signs records of %s', (recordTypes) => {
    const line = createWriteRecord(keys, { ...defaultRecords, recordTypes })(sampleEvent(), 'json', 1);
    expect(verifyRecord(line, keys.jwks)).toBe(true);
  });

  it('leaves the signature out where signing is not configured', () => {
    const line = createWriteRecord(keys, { ...defaultRecords, signing: 'unsigned' })(sampleEvent(), 'cef', 1);
    expect(parseRecord(line).fields).not.toHaveProperty('sig');
  });

  it.each([
    ['kept', true],
    ['renewed', false],
  ] as const)('with %s signatures: that of a record is the same after a rotation: %s', (signatures, same) => {
    const rotated = createSigningKeys('seed');
    const profile = { ...defaultRecords, signatures };
    const [write, signatureOf] = [createWriteRecord(rotated, profile), createSignatureOf(rotated, profile)];
    const all = () => [write(sampleEvent(), 'json', 1), signatureOf(sampleEvent(), 1)];
    const before = all();
    rotated.rotate(1);
    expect(all().map((each, index) => each === before[index])).toEqual([same, same]);
    expect(verifyRecord(write(sampleEvent(), 'cef', 2), { keys: rotated.jwks.keys.slice(1) })).toBe(true);
  });
});
