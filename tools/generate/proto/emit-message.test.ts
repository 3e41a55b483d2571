import { parse, Root } from 'protobufjs';
import { emitMessage } from './emit-message';

/** Emits the message `Sample` of a file that has this content. */
function emit(content: string): string {
  const root = new Root();
  parse(`syntax = "proto3"; package plugin; ${content}`, root, { keepCase: true, alternateCommentMode: true });
  root.resolveAll();
  return emitMessage(root.lookupType('plugin.Sample'));
}

describe('emitMessage', () => {
  it('gives a message its type and its table, with comments', () => {
    const emitted = emit(`
      // Says what it is.
      message Sample {
        string type_name = 1;
        // May be missing.
        optional int64 argument = 2;
        Sample next = 3;
        repeated bytes parts = 4;
        map<string, Sample> by_name = 5;
        Kind kind = 6;
        string Error = 7;
      }
      enum Kind { A = 0; }
    `);
    expect(emitted).toBe(
      [
        '/** Says what it is. */',
        'export interface Sample {',
        '  readonly typeName: string;',
        '  /** May be missing. */',
        '  readonly argument: number | undefined;',
        '  readonly next: Sample | undefined;',
        '  readonly parts: readonly Uint8Array[];',
        '  readonly byName: Readonly<Record<string, Sample>>;',
        '  readonly kind: Kind;',
        '  readonly error: string;',
        '}',
        "export const Sample: Message<Sample> = message('plugin.Sample', () => [",
        "  [1, 'typeName', 'string'],",
        "  [2, 'argument', 'int64', 'optional'],",
        "  [3, 'next', Sample],",
        "  [4, 'parts', 'bytes', 'repeated'],",
        "  [5, 'byName', Sample, 'map'],",
        "  [6, 'kind', 'enum'],",
        "  [7, 'error', 'string'],",
        ']);',
        '',
      ].join('\n'),
    );
  });

  it('makes a oneof a choice of which one is set, or none', () => {
    expect(emit('message Sample { oneof what { string name = 1; int64 number = 2; } }')).toContain(
      [
        'export type Sample =',
        '  | { readonly name: string; readonly number?: undefined }',
        '  | { readonly name?: undefined; readonly number: number }',
        '  | { readonly name?: undefined; readonly number?: undefined };',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['a list of numbers', 'message Sample { repeated int64 a = 1; }'],
    ['a list of an enum', 'message Sample { repeated Kind a = 1; } enum Kind { A = 0; }'],
    ['a map by number', 'message Sample { map<int64, string> a = 1; }'],
    ['a number with a fraction', 'message Sample { double a = 1; }'],
    ['a oneof beside other fields', 'message Sample { string a = 1; oneof b { string c = 2; } }'],
    ['two oneofs', 'message Sample { oneof a { string b = 1; } oneof c { string d = 2; } }'],
  ])('refuses %s, which the codec cannot carry', (_, content) => {
    expect(() => emit(content)).toThrow(/^Cannot generate plugin\.Sample/);
  });
});
