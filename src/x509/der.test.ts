import { der, derObjectIdentifier, derTime } from './der';

describe('der', () => {
  it.each([
    [0, '0400'],
    [1, '0401'],
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [65_535, '0482ffff'],
  ])('writes the length %d in as few bytes as it takes', (length, header) => {
    const value = der(0x04, Buffer.alloc(length));
    expect(value.toString('hex').slice(0, header.length)).toBe(header);
    expect(value).toHaveLength(header.length / 2 + length);
  });

  it('joins the parts of a content', () => {
    expect(der(0x30, der(0x05), der(0x02, Buffer.from([7])))).toEqual(Buffer.from('30050500020107', 'hex'));
  });
});

describe('derObjectIdentifier', () => {
  it.each([
    ['2.5.29.17', '0603551d11'],
    ['1.2.840.10045.4.3.2', '06082a8648ce3d040302'],
    ['1.3.6.1.5.5.7.3.1', '06082b06010505070301'],
  ])('writes %s', (dotted, hex) => {
    expect(derObjectIdentifier(dotted).toString('hex')).toBe(hex);
  });
});

describe('derTime', () => {
  it.each([
    [Date.UTC(2026, 8, 5, 3, 4, 5, 999), '\x17\x0d260905030405Z'],
    [Date.UTC(2049, 11, 31, 23, 59, 59), '\x17\x0d491231235959Z'],
    [Date.UTC(2050, 0, 1), '\x18\x0f20500101000000Z'],
  ])('writes %d without a fraction of a second, and all of the year when two digits do not tell it', (ms, text) => {
    expect(derTime(ms).toString('latin1')).toBe(text);
  });
});
