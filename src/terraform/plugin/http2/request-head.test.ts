import { readRequestHead } from './request-head';
import type { Field } from './static-table';

const sound: readonly Field[] = [
  [':method', 'POST'],
  [':scheme', 'http'],
  [':path', '/tiny.Tiny/Echo'],
  [':authority', 'localhost'],
  ['content-type', 'application/grpc'],
  ['te', 'trailers'],
];

it('reads what gRPC cares for', () => {
  expect(readRequestHead(sound)).toEqual({
    method: 'POST',
    path: '/tiny.Tiny/Echo',
    contentType: 'application/grpc',
  });
  expect(readRequestHead(sound.slice(0, 3))).toMatchObject({ contentType: '' });
});

it.each<[string, readonly Field[]]>([
  ['has no path', sound.filter(([name]) => name !== ':path')],
  ['has an empty path', [...sound.filter(([name]) => name !== ':path'), [':path', '']]],
  ['has no method', sound.slice(1)],
  ['has a method twice', [[':method', 'GET'], ...sound]],
  ['has a field of an answer', [[':status', '200'], ...sound]],
  ['says how it is sent after what it is', [...sound, [':authority', 'localhost']]],
  ['has capital letters', [...sound, ['Accept', '*/*']]],
  ['has a header of HTTP/1', [...sound, ['connection', 'close']]],
  ['takes other things than trailers', [...sound.slice(0, 5), ['te', 'gzip']]],
])('refuses a request that %s', (_, fields) => {
  expect(() => readRequestHead(fields)).toThrow(/^Cannot read request because of /);
});
