import { createIds, type Ids } from './ids';

const firstFew = (ids: Ids): string[] => [ids.uuid(), ids.trace(), ids.uuid(), ids.named('organization', 'acme')];

describe('ids', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(firstFew(createIds('a'))).toEqual(firstFew(createIds('a')));
    expect(firstFew(createIds('b')).some((id) => firstFew(createIds('a')).includes(id))).toBe(false);
  });

  it('are UUIDs of version 4, each another', () => {
    const ids = createIds('a');
    const many = Array.from({ length: 200 }, () => ids.uuid());
    expect(new Set(many).size).toBe(200);
    for (const id of many) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('are traces of 32 hexadecimal digits', () => {
    expect(createIds('a').trace()).toMatch(/^[0-9a-f]{32}$/);
  });

  it('that are named depend on kind and name alone', () => {
    const ids = createIds('a');
    const before = ids.named('organization', 'acme');
    ids.uuid();
    expect(ids.named('organization', 'acme')).toBe(before);
    expect(ids.named('principal', 'acme')).not.toBe(before);
    expect(ids.named('organization', 'other')).not.toBe(before);
  });
});
