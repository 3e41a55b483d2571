import { defaultStyle, type RecordStyle } from '#konnect/record/style';

/** What Konnect leaves open about its records. */
export interface RecordProfile extends RecordStyle {
  /** Whether records carry a signature: the reference says "present only when signing is configured". @default signed */
  readonly signing: 'signed' | 'unsigned';
  /**
   * Which key signs a record that is replayed or read after a rotation: the one that signed it first, so that its
   * signature stays what it was, or the one in use. Kong's kongctl knows records it has read before by their
   * signatures, which has to be the former.
   * @default kept
   */
  readonly signatures: 'kept' | 'renewed';
}

export const defaultRecords: RecordProfile = { ...defaultStyle, signing: 'signed', signatures: 'kept' };
