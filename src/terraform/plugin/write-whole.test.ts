import fs from 'node:fs';
import { writeWhole } from './write-whole';

function failWith(code: string): never {
  throw Object.assign(new Error(`write failed with ${code}`), { code });
}

describe('writeWhole', () => {
  const writeSync = jest.spyOn(fs, 'writeSync');

  /** Lets the system take what `steps` say, one step a call, and answers what it took. */
  function written(steps: readonly ((length: number) => number)[], text: string): string {
    const taken: Buffer[] = [];
    let step = 0;
    writeSync.mockImplementation((_, chunk: string | NodeJS.ArrayBufferView) => {
      const bytes = Buffer.from(chunk as Buffer);
      const count = steps[Math.min(step++, steps.length - 1)]?.(bytes.length) ?? 0;
      taken.push(bytes.subarray(0, count));
      return count;
    });
    writeWhole(2, text);
    return Buffer.concat(taken).toString();
  }

  it('writes on where a full pipe took only a part', () => {
    expect(written([() => 3], 'a lĩne of text\n')).toBe('a lĩne of text\n');
  });

  it('waits for a pipe that is full', () => {
    const busy = (): number => failWith('EAGAIN');
    expect(written([busy, () => 2, busy, busy, (length) => length], 'a line\n')).toBe('a line\n');
  });

  it('drops the text when nobody reads any more', () => {
    expect(written([() => failWith('EPIPE')], 'a line\n')).toBe('');
  });
});
