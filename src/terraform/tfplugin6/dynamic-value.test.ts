import * as cty from '#terraform/cty/type';
import { decodeDynamic, decodeObject, encodeDynamic } from './dynamic-value';

const empty = new Uint8Array();
const type = cty.object({ size: cty.number });
const size = '0.12345678901234567890123';

function sizeIn(object: ReturnType<typeof decodeObject>): string {
  return (object?.['size'] as { toString(): string }).toString();
}

describe('a dynamic value', () => {
  it('is read from JSON where Terraform sent no msgpack, every digit of it', () => {
    const json = Buffer.from(`{"size": ${size}}`);
    expect(sizeIn(decodeObject(type, { msgpack: empty, json }))).toBe(size);
  });

  it('is written as msgpack and reads as what it was', () => {
    const written = encodeDynamic(type, decodeObject(type, { msgpack: empty, json: Buffer.from(`{"size": ${size}}`) }));
    expect(written.json).toHaveLength(0);
    expect(sizeIn(decodeObject(type, written))).toBe(size);
  });

  it('is read from msgpack when both are there', () => {
    const { msgpack } = encodeDynamic(cty.string, 'msgpack');
    expect(decodeDynamic(cty.string, { msgpack, json: Buffer.from('"json"') })).toBe('msgpack');
  });

  it('is null when nothing was sent, or nothing is in what was sent', () => {
    expect(decodeDynamic(type, undefined)).toBeNull();
    expect(decodeDynamic(type, { msgpack: empty, json: empty })).toBeNull();
  });
});
