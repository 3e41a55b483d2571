import type { ActName } from './acts';
import type { Role } from './cast';

/** What ordinary traffic is made of, and who does it. */
export const kinds = {
  reads: {
    who: ['admin', 'developer', 'operator', 'analyst', 'pipeline'],
    does: ['listControlPlanes', 'readControlPlane', 'readPortals', 'readUsage', 'readOrganization'],
  },
  changes: {
    who: ['developer', 'operator', 'pipeline'],
    does: ['editService', 'editRoute', 'deleteRoute', 'createControlPlane', 'createPortal'],
  },
  logins: { who: ['admin', 'developer', 'operator', 'analyst', 'partner'], does: ['logIn'] },
  mistakes: { who: ['developer', 'partner'], does: ['mistypePassword', 'logInUnknown', 'useExpiredToken'] },
  refusals: { who: ['analyst', 'partner'], does: ['refusedList', 'refusedRead', 'refusedEdit'] },
  failures: { who: ['pipeline', 'operator'], does: ['failedEdit'] },
  portals: { who: ['customer', 'partner'], does: ['logInToPortal', 'logInToPortal', 'mistypePortalPassword'] },
} as const satisfies Record<string, { readonly who: readonly Role[]; readonly does: readonly ActName[] }>;

export type Kind = keyof typeof kinds;

/** Of how many things somebody does, how many are of each kind: only the ratio counts. */
export type Mix = Readonly<Record<Kind, number>>;

/** Portals have their share where a region has portals. */
export const usualMix: Mix = {
  reads: 55,
  changes: 22,
  logins: 10,
  mistakes: 3,
  refusals: 2,
  failures: 1,
  portals: 7,
};
