import { lateMethods } from './late-methods';
import type { Handler, Methods } from './transport';

const echo: Handler = { kind: 'unary', handle: async (request) => request };
const other: Methods = new Map([['/a.A/Echo', echo]]);
const hello = new Map([['/a.A/Hello', Buffer.from('hello')]]);

async function answerOf(handler: Awaited<ReturnType<Methods['get']>>): Promise<string> {
  if (handler?.kind !== 'unary') throw new Error('There is no such method');
  return Buffer.from(await handler.handle(Buffer.from('anything'), new AbortController())).toString();
}

it('answers what is known, whatever is asked, and loads nothing for it, nor for calls of another service', async () => {
  const load = jest.fn(async () => other);
  const methods = lateMethods({ service: 'a.A', answers: hello, load });
  expect(await answerOf(await methods.get('/a.A/Hello'))).toBe('hello');
  expect(await methods.get('/b.B/Hello')).toBeUndefined();
  expect(load).not.toHaveBeenCalled();
});

it('loads once, for whatever is called meanwhile, and finds at once what is loaded', async () => {
  const load = jest.fn(async () => other);
  const methods = lateMethods({ service: 'a.A', answers: hello, load });
  const paths = ['/a.A/Echo', '/a.A/Echo', '/a.A/Sing'];
  const [first, second, unknown] = await Promise.all(paths.map(async (path) => methods.get(path)));
  expect([first, second, unknown]).toEqual([echo, echo, undefined]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(methods.get('/a.A/Echo')).toBe(echo);
  expect(methods.get('/a.A/Sing')).toBeUndefined();
  expect(await answerOf(await methods.get('/a.A/Hello'))).toBe('hello');
});
