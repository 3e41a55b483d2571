import * as der from './der';

describe('DER', () => {
  it.each([
    ['a short sequence', der.sequence(der.boolean(true)), '30030101ff'],
    ['an integer whose first bit is set', der.integer(Buffer.of(0x80)), '02020080'],
    ['an integer whose first bit is not set', der.integer(Buffer.of(0x7f)), '02017f'],
    ['an object identifier with long arcs', der.objectIdentifier('1.2.840.10045.2.1'), '06072a8648ce3d0201'],
    ['a bit string with unused bits', der.bitString(Buffer.of(0x06), 1), '03020106'],
    ['a time before 2050', der.time(new Date(Date.UTC(2049, 0, 2, 3, 4, 5, 6))), '170d3439303130323033303430355a'],
    ['a time from 2050 on', der.time(new Date(Date.UTC(2050, 0, 2, 3, 4, 5, 6))), '180f32303530303130323033303430355a'],
    ['a context element', der.context(3, 'constructed', Buffer.of(1)), 'a30101'],
  ])('encodes %s', (_what, bytes, hex) => {
    expect(bytes.toString('hex')).toBe(hex);
  });

  it.each([
    [127, '047f'],
    [128, '048180'],
    [256, '04820100'],
    [65536, '0483010000'],
  ])('writes the length of %i bytes in the fewest bytes', (count, head) => {
    expect(
      der
        .octetString(Buffer.alloc(count))
        .subarray(0, head.length / 2)
        .toString('hex'),
    ).toBe(head);
  });
});
