import { wireTypes } from './wire';

/** The types of protobuf that its users here need. */
export type Scalar = 'string' | 'bytes' | 'bool' | 'int32' | 'int64' | 'uint32' | 'enum';

/** How often a field occurs. Without a label: once, and absence means the default of its kind. */
export type Label = 'optional' | 'oneof' | 'repeated' | 'map';

/** One line of a message's table. The kind of a map is that of its values: its keys are strings. */
export type Field = readonly [number: number, property: string, kind: Scalar | Message<unknown>, label?: Label];

/** A protobuf message type: how a `T` is laid out in bytes. */
export interface Message<T> {
  /** Full name in the protocol, for instance `tfplugin6.Schema.Block`. */
  readonly name: string;
  readonly layout: () => Layout;
  /** Carries `T` for the compiler; never set. */
  readonly type?: T;
}

/** A message's table, made ready for use. */
export interface Layout {
  readonly name: string;
  readonly fields: readonly Plan[];
  readonly byTag: ReadonlyMap<number, Plan>;
}

/** A line of the table, made ready for use. */
export interface Plan {
  readonly property: string;
  readonly tag: number;
  readonly kind: Scalar | Message<unknown>;
  readonly label: Label | undefined;
}

/** A message as the codec sees it. */
export type Properties = Record<string, unknown>;

/**
 * Describes a message by its table, which is first asked for when a message is encoded or decoded:
 * a program that starts pays for none of them.
 */
export function message<T>(name: string, table: () => readonly Field[]): Message<T> {
  let layout: Layout | undefined;
  return { name, layout: () => (layout ??= arrange(name, table())) };
}

function arrange(name: string, table: readonly Field[]): Layout {
  const fields = table.map(([number, property, kind, label]): Plan => {
    const path = `${name}.${property}`;
    const laidOut = label === 'map' ? mapEntry(path, kind) : kind;
    return { property, tag: number * 8 + wireTypeOf(laidOut), kind: laidOut, label };
  });
  return { name, fields, byTag: new Map(fields.map((field) => [field.tag, field])) };
}

/** On the wire a map is a repeated message of key and value. */
function mapEntry(path: string, kind: Scalar | Message<unknown>): Message<unknown> {
  return message(path, () => [
    [1, 'key', 'string'],
    [2, 'value', kind],
  ]);
}

function wireTypeOf(kind: Scalar | Message<unknown>): number {
  return kind === 'string' || kind === 'bytes' || typeof kind === 'object' ? wireTypes.length : wireTypes.varint;
}
