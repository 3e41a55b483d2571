import { decodeJson } from '#terraform/cty/json';
import { decodeMsgpack, encodeMsgpack } from '#terraform/cty/msgpack';
import type { Type } from '#terraform/cty/type';
import type { CtyObject, Value } from '#terraform/cty/value';
import type { ObjectType } from '#terraform/framework/attribute';
import type { DynamicValue } from './gen/tfplugin6';

const noJson = new Uint8Array();

/** Reads msgpack, else JSON; a value that was not sent is null. */
export function decodeDynamic(type: Type, dynamic: DynamicValue | undefined): Value {
  if (!dynamic) return null;
  return dynamic.msgpack.length > 0 || dynamic.json.length === 0
    ? decodeMsgpack(type, dynamic.msgpack)
    : decodeJson(type, dynamic.json);
}

/** Reads a whole configuration, plan or state: an object, or null where there is none. */
export function decodeObject(type: ObjectType, dynamic: DynamicValue | undefined): CtyObject | null {
  return decodeDynamic(type, dynamic) as CtyObject | null;
}

/** Always writes msgpack, the one form every Terraform takes everywhere. */
export function encodeDynamic(type: Type, value: Value): DynamicValue {
  return { msgpack: encodeMsgpack(type, value), json: noJson };
}
