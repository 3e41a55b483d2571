import { DiagnosticError } from '#terraform/framework/diagnostic';
import { guard } from './guard';
import type { Operation } from './operation';
import type { ConfiguredStateStore } from './runtime';
import type { StatePiece } from './split-state';
import { findStateStore } from './use-state-store';

/** A piece as it comes from Terraform; the first one says what it is a piece of. */
interface SentPiece extends Omit<StatePiece, 'range'> {
  readonly range: StatePiece['range'] | undefined;
  readonly meta: { readonly typeName: string; readonly stateId: string } | undefined;
}

/** A state of which not all pieces are there yet. */
interface PartialWrite {
  readonly stateId: string;
  readonly configured: ConfiguredStateStore;
  readonly totalLength: number;
  readonly pieces: Uint8Array[];
  received: number;
}

/** Writes a state at once when all its pieces are there and fit each other; else nothing is written. */
export async function writeState(operation: Operation, pieces: AsyncIterable<SentPiece>): Promise<void> {
  await guard(operation, async () => {
    let write: PartialWrite | undefined;
    for await (const piece of pieces) {
      write ??= beginWrite(operation, piece);
      addPiece(write, piece);
    }
    if (!write) throw refusal('no piece of it came');
    const { stateId, configured, totalLength, received } = write;
    if (received !== totalLength) throw refusal(`${received} of its ${totalLength} bytes came`);
    await configured.store.write(stateId, Buffer.concat(write.pieces), operation.context());
  });
}

function beginWrite({ runtime }: Operation, { meta, totalLength }: SentPiece): PartialWrite {
  if (!meta) throw refusal('the first piece does not say which state it belongs to');
  const configured = findStateStore(runtime, meta.typeName);
  return { stateId: meta.stateId, configured, totalLength, pieces: [], received: 0 };
}

function addPiece(write: PartialWrite, { bytes, totalLength, range }: SentPiece): void {
  const { received, configured } = write;
  if (!range) throw refusal('a piece does not say where it belongs');
  const { start, end } = range;
  const expected = bytes.length === 0 ? end : received + bytes.length - 1;
  if (start !== received || end !== expected) {
    throw refusal(`a piece of ${bytes.length} bytes goes from ${start} to ${end}, and ${received} came before it`);
  }
  if (totalLength !== write.totalLength) {
    throw refusal(`its pieces say that it has ${write.totalLength} bytes, and that it has ${totalLength}`);
  }
  if (bytes.length > configured.chunkSize) {
    throw refusal(`a piece has ${bytes.length} bytes, and ${configured.chunkSize} are agreed on`);
  }
  write.pieces.push(bytes);
  write.received += bytes.length;
}

function refusal(reason: string): DiagnosticError {
  return new DiagnosticError(
    'Cannot write state',
    `The state did not come as it should: ${reason}. Nothing is written; this is a bug in Terraform or in the provider, please report it`,
  );
}
