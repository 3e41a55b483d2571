import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Enum, type Field, MapField, Namespace, type NamespaceBase, parse, Root, Type } from 'protobufjs';
import type { Message } from '#terraform/plugin/message';
import { decodeMessage, encodeMessage } from '#terraform/plugin/protobuf';
import * as generated from '#terraform/tfplugin6/gen/tfplugin6';

/** The same .proto file, read by protobufjs: an implementation that shares nothing with ours. */
function loadOracle(): Root {
  const source = readFileSync(join(__dirname, 'tfplugin6.proto'), 'utf8');
  const root = parse(source.replace('string Error = 1', 'string error = 1'), new Root()).root;
  root.loadSync('google/protobuf/timestamp.proto');
  root.resolveAll();
  return root;
}

function typesIn(namespace: NamespaceBase): Type[] {
  return namespace.nestedArray.flatMap((object) => [
    ...(object instanceof Type ? [object] : []),
    ...(object instanceof Namespace ? typesIn(object) : []),
  ]);
}

const oracles = new Map(
  typesIn(loadOracle().lookup('tfplugin6') as Namespace).map((type) => [type.fullName.slice(1), type]),
);

const messages = Object.values<unknown>(generated).filter(
  (value): value is Message<unknown> => typeof value === 'object' && value !== null && 'layout' in value,
);

function oracleOf(message: Message<unknown>): Type {
  const oracle = oracles.get(message.name);
  if (oracle === undefined) throw new Error(`Cannot find ${message.name} in tfplugin6.proto`);
  return oracle;
}

/** Any message of a type, nested no deeper than `depth`. */
function anyMessage(type: Type, depth: number): fc.Arbitrary<object> {
  const fields = type.fieldsArray.filter((field) => depth > 0 || !(field.resolvedType instanceof Type));
  const members = fields.filter((field) => field.partOf !== null && !field.partOf.isProto3Optional);
  const plain = recordOf(
    fields.filter((field) => !members.includes(field)),
    depth,
  );
  if (members.length === 0) return plain;
  const either = fc.oneof(...members.map((field) => recordOf([field], depth)));
  return fc.tuple(plain, either).map(([one, other]) => ({ ...one, ...other }));
}

function recordOf(fields: readonly Field[], depth: number): fc.Arbitrary<object> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, anyOf(field, depth)])), { requiredKeys: [] });
}

function anyOf(field: Field, depth: number): fc.Arbitrary<unknown> {
  const value = anyValue(field, depth);
  if (field instanceof MapField)
    return fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      value,
      { maxKeys: 3 },
    );
  return field.repeated ? fc.array(value, { maxLength: 3 }) : value;
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 });

function anyValue(field: Field, depth: number): fc.Arbitrary<unknown> {
  if (field.resolvedType instanceof Type) return anyMessage(field.resolvedType, depth - 1);
  if (field.resolvedType instanceof Enum) return fc.constantFrom(...Object.values(field.resolvedType.values));
  switch (field.type) {
    case 'string':
      return text;
    case 'bytes':
      return fc.uint8Array({ maxLength: 200 });
    case 'bool':
      return fc.boolean();
    case 'int64':
      return fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1, max: 300 }));
    default:
      return fc.integer();
  }
}

describe('the generated messages', () => {
  it('are all that tfplugin6.proto has but those that only hold others', () => {
    const holdsOthers = (type: Type): boolean => type.fieldsArray.length === 0 && type.nestedArray.length > 0;
    const expected = [...oracles].filter(([, type]) => !holdsOthers(type)).map(([name]) => name);
    const names = messages.map(({ name }) => name).filter((name) => name.startsWith('tfplugin6.'));
    expect(names.sort()).toEqual(expected.sort());
    expect(names.length).toBeGreaterThan(100);
  });

  it.each(messages.map((message) => [message.name, message] as const))(
    'encode %s so that protobufjs reads the same, and read what it encodes',
    (_, message) => {
      const oracle = oracleOf(message);
      fc.assert(
        fc.property(anyMessage(oracle, 3), (value) => {
          const ours = encodeMessage<unknown>(message, value);
          const theirs = oracle.encode(oracle.fromObject(value)).finish();
          const expected = oracle.toObject(oracle.decode(theirs));
          expect(oracle.toObject(oracle.decode(ours))).toEqual(expected);
          expect(decodeMessage(message, theirs)).toEqual(decodeMessage(message, ours));
          const again = encodeMessage<unknown>(message, decodeMessage(message, theirs));
          expect(oracle.toObject(oracle.decode(again))).toEqual(expected);
        }),
        { numRuns: 20 },
      );
    },
  );
});
