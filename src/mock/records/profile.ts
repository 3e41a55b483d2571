import { defaultStyle, type RecordStyle } from '#konnect/record/style';

/** What Konnect leaves open about its records. */
export interface RecordProfile extends RecordStyle {
  /** Whether records carry a signature: the reference says "present only when signing is configured". @default signed */
  readonly signing: 'signed' | 'unsigned';
}

export const defaultRecords: RecordProfile = { ...defaultStyle, signing: 'signed' };
