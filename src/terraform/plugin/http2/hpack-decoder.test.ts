import { HpackDecoder } from './hpack-decoder';
import { encodeHeaders } from './header-block';
import { staticTable } from './static-table';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** The examples of RFC 7541, appendix C: each block of a conversation, and what it says. */
const first = { ':method': 'GET', ':scheme': 'http', ':path': '/', ':authority': 'www.example.com' };
const second = { ...first, 'cache-control': 'no-cache' };
const third = { ...first, ':scheme': 'https', ':path': '/index.html', 'custom-key': 'custom-value' };
const redirect = {
  ':status': '302',
  'cache-control': 'private',
  date: 'Mon, 21 Oct 2013 20:13:21 GMT',
  location: 'https://www.example.com',
};
const cookie = {
  ':status': '200',
  'cache-control': 'private',
  date: 'Mon, 21 Oct 2013 20:13:22 GMT',
  location: 'https://www.example.com',
  'content-encoding': 'gzip',
  'set-cookie': 'foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1',
};
const conversations: [string, [block: string, says: Record<string, string>][]][] = [
  [
    'spelled out (C.3)',
    [
      ['828684410f7777772e6578616d706c652e636f6d', first],
      ['828684be58086e6f2d6361636865', second],
      ['828785bf400a637573746f6d2d6b65790c637573746f6d2d76616c7565', third],
    ],
  ],
  [
    'compressed (C.4)',
    [
      ['828684418cf1e3c2e5f23a6ba0ab90f4ff', first],
      ['828684be5886a8eb10649cbf', second],
      ['828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf', third],
    ],
  ],
  [
    'in a table of 256 bytes, out of which old ones fall (C.5)',
    [
      [
        '3fe101' +
          '4803333032580770726976617465611d4d6f6e2c203231204f637420323031332032303a31333a323120474d54' +
          '6e1768747470733a2f2f7777772e6578616d706c652e636f6d',
        redirect,
      ],
      ['4803333037c1c0bf', { ...redirect, ':status': '307' }],
      [
        '88c1611d4d6f6e2c203231204f637420323031332032303a31333a323220474d54c05a04677a6970' +
          '7738666f6f3d4153444a4b48514b425a584f5157454f50495541585157454f49553b206d61782d6167653d33363030' +
          '3b2076657273696f6e3d31',
        cookie,
      ],
    ],
  ],
];

it.each(conversations)('reads headers %s', (_, blocks) => {
  const decoder = new HpackDecoder();
  for (const [block, says] of blocks) expect(Object.fromEntries(decoder.decode(bytes(block)))).toEqual(says);
});

it('reads the same bytes anew once the table they refer to has changed', () => {
  const decoder = new HpackDecoder();
  const name = (hex: string): string | undefined => decoder.decode(bytes(hex))[0]?.[0];
  expect(name('4001610131')).toBe('a');
  expect([name('be'), name('be')]).toEqual(['a', 'a']);
  expect(name('4001620132')).toBe('b');
  expect([name('be'), name('be'), name('bf')]).toEqual(['b', 'b', 'a']);
});

it('refuses the same bytes once the table has no room for what they refer to', () => {
  const decoder = new HpackDecoder();
  decoder.decode(bytes('4001610131'));
  decoder.decode(bytes('be'));
  decoder.decode(bytes('20'));
  expect(() => decoder.decode(bytes('be'))).toThrow('no table has a field 62');
});

it('knows the 61 fields that every client knows', () => {
  expect(staticTable).toHaveLength(61);
  expect(staticTable[0]).toEqual([':authority', '']);
  expect(staticTable[15]).toEqual(['accept-encoding', 'gzip, deflate']);
  expect(staticTable[60]).toEqual(['www-authenticate', '']);
});

it('reads what we write, however long', () => {
  const headers = { ':status': 200, 'grpc-message': 'x'.repeat(20_000), empty: '' };
  expect(Object.fromEntries(new HpackDecoder().decode(encodeHeaders(headers)))).toEqual({
    ...headers,
    ':status': '200',
  });
});

it.each([
  ['refers to the field 0', '80', 'no table has a field 0'],
  ['refers to a field that is not there', 'be', 'no table has a field 62'],
  ['ends in a number', '7f', 'it is cut off'],
  ['has a number without end', 'ffffffffffffffffff', 'a number in it is too large'],
  ['ends in a string', '00056162', 'it is cut off'],
  ['changes the table after a field', '8220', 'its table is changed where or as it may not be'],
  ['wants a larger table than we have', '3fffff03', 'its table is changed where or as it may not be'],
  ['has a string with the end of a string in it', '0084ffffffff00', 'a compressed string does not end as it must'],
  ['has a string that is padded with zeros', '00811800', 'a compressed string does not end as it must'],
  ['has a string that is padded with a whole byte', '0082d7ff00', 'a compressed string does not end as it must'],
])('refuses a block that %s', (_, block, reason) => {
  expect(() => new HpackDecoder().decode(bytes(block))).toThrow(`Cannot decode headers as ${reason}`);
});

it('refuses a few bytes that stand for many', () => {
  const decoder = new HpackDecoder();
  decoder.decode(Buffer.concat([bytes('4001617fb916'), Buffer.alloc(3000, 'x')]));
  expect(() => decoder.decode(Buffer.alloc(100, 0xbe))).toThrow('Cannot take that many headers');
});
