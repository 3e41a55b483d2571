import { CtyError } from '#terraform/cty/error';
import { decodeJson } from '#terraform/cty/json';
import type { JsonObject } from '#terraform/cty/parse-json';
import { isJsonObject, parseJson } from '#terraform/cty/parse-json';
import type { CtyObject } from '#terraform/cty/value';
import { isCtyObject } from '#terraform/cty/value';
import type { ObjectType } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Schema } from '#terraform/framework/schema';
import { schemaType } from '#terraform/framework/schema';

/** What a state file holds of one resource. */
export interface StoredState {
  readonly typeName: string;
  /** The slice of the state file, as it is. */
  readonly json: Uint8Array;
}

/** Reads a stored state in the shape of a type: what the type does not have is left out, what is missing is null. */
export function readStored(type: ObjectType, stored: StoredState): CtyObject {
  const value = readable(stored, () => decodeJson(type, stored.json));
  if (isCtyObject(value)) return value;
  throw unreadable(stored, 'it is no object');
}

/** Reads a stored state as its author asks: by the schema it was written with, else as its JSON. */
export function readPrior(schema: Schema | undefined, stored: StoredState): object {
  return schema ? readStored(schemaType(schema), stored) : readJson(stored);
}

/** Reads what is stored as plain JSON, numbers with every digit. */
export function readJson(stored: StoredState): JsonObject {
  const json = readable(stored, () => parseJson(Buffer.from(stored.json).toString()));
  if (isJsonObject(json)) return json;
  throw unreadable(stored, 'it is no object');
}

function readable<T>(stored: StoredState, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CtyError)) throw error;
    throw unreadable(stored, error.message, error);
  }
}

function unreadable({ typeName }: StoredState, reason: string, error?: CtyError): DiagnosticError {
  return new DiagnosticError(
    'Cannot read resource state',
    `The stored state of "${typeName}" does not fit its schema: ${reason}. Restore the state from a backup, or remove the resource from it and import it again`,
    error?.path,
  );
}
