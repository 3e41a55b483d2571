import { PrivateState } from './private-state';

function from(text: string): PrivateState {
  return new PrivateState(Buffer.from(text));
}

function textOf(state: PrivateState): string {
  return Buffer.from(state.toBytes()).toString('utf8');
}

describe('PrivateState', () => {
  it('hands back byte for byte what nobody changed, even if it is not ours', () => {
    for (const text of ['', '{ "a" : 1.0 }', 'not JSON']) expect(textOf(from(text))).toBe(text);
  });

  it('hands back byte for byte what was only read', () => {
    const state = from('{ "a" : 1.0 }');
    expect(state.get('a')).toBe(1);
    expect(textOf(state)).toBe('{ "a" : 1.0 }');
  });

  it('gives in the next operation what this one set', () => {
    const state = from('{"kept":[true]}');
    state.set('etag', { value: 'x' });
    const next = from(textOf(state));
    expect(next.get('etag')).toEqual({ value: 'x' });
    expect(next.get('kept')).toEqual([true]);
    expect(next.get('other')).toBeUndefined();
  });

  it('forgets what is removed, and changes nothing where there is nothing to remove', () => {
    const state = from('{ "etag" : "x", "kept" : 1 }');
    state.remove('other');
    expect(textOf(state)).toBe('{ "etag" : "x", "kept" : 1 }');
    state.remove('etag');
    expect(textOf(state)).toBe('{"kept":1}');
  });

  it('takes any key, those of Object.prototype too', () => {
    const state = from('');
    expect(state.get('constructor')).toBeUndefined();
    state.set('__proto__', 1);
    expect(from(textOf(state)).get('__proto__')).toBe(1);
  });

  it('refuses at once what JSON cannot hold, while the author is there to hear it', () => {
    expect(() => from('').set('a', undefined)).toThrow('Cannot keep private value "a" as JSON has no undefined');
    expect(() => from('').set('a', 1n)).toThrow(TypeError);
  });

  it('keeps a copy: what the author changes later is not in it', () => {
    const state = from('');
    const list = [1];
    state.set('list', list);
    list.push(2);
    expect(state.get('list')).toEqual([1]);
  });
});
