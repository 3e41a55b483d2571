/**
 * What the provider announces of itself, by gRPC path: known at once where `bundleProvider` made one file of it, which
 * puts the answers in the place of this module. Nothing is known here, so that the provider is asked.
 */
export const announcements: ReadonlyMap<string, Uint8Array> = new Map();
