import { verifyRecord } from '#konnect/record/verify';
import { parseRecord } from '#konnect/record/parse';
import { sampleEvent } from '#test/delivery/sample-event';
import { defaultRecords } from './profile';
import { createSigningKeys } from './signing-keys';
import { createWriteRecord } from './write-record';

const keys = createSigningKeys('seed');

describe('writeRecord', () => {
  it.each(['2026', '2023'] as const)('signs records of %s', (recordTypes) => {
    const line = createWriteRecord(keys, { ...defaultRecords, recordTypes })(sampleEvent(), 'json');
    expect(verifyRecord(line, keys.jwks)).toBe(true);
  });

  it('leaves the signature out where signing is not configured', () => {
    const line = createWriteRecord(keys, { ...defaultRecords, signing: 'unsigned' })(sampleEvent(), 'cef');
    expect(parseRecord(line).fields).not.toHaveProperty('sig');
  });
});
