import type { Storyline } from './storyline';

const second = 1000;
const minute = 60 * second;

/** The stories that can be told. */
export const storylines = {
  'brute-force': {
    about: "A stranger guesses a developer's password, gets in and makes a token to stay",
    steps: [
      { who: 'developer', from: 'stranger', does: ['logInUnknown'], times: 3, everyMs: 2 * second },
      { who: 'developer', from: 'stranger', does: ['mistypePassword'], times: 60, everyMs: 2 * second },
      { who: 'developer', from: 'stranger', does: ['logIn', 'readOrganization'], everyMs: 5 * second },
      { who: 'developer', from: 'stranger', does: ['createSystemAccount', 'createSystemToken'], everyMs: 20 * second },
      { who: 'developer', from: 'stranger', does: ['listControlPlanes', 'readPortals'], times: 5, everyMs: 8 * second },
    ],
  },
  lockout: {
    about: 'A developer forgets the password, is locked out, and gets in again later',
    steps: [
      { who: 'developer', does: ['mistypePassword'], times: 5, everyMs: 8 * second },
      { who: 'developer', does: ['logInLocked'], times: 4, everyMs: 30 * second },
      { who: 'developer', does: ['logIn'], everyMs: 30 * minute },
    ],
  },
  'disabled-account': {
    about: 'Somebody whose account was disabled goes on trying, in the browser and with an old token',
    steps: [
      { who: 'partner', does: ['logInDisabled'], times: 3, everyMs: minute },
      { who: 'partner', does: ['useExpiredToken', 'useGarbledToken'], times: 4, everyMs: 20 * second },
    ],
  },
  'permission-probing': {
    about: 'An analyst tries what they may do: everything is refused but one thing, which they then use',
    steps: [
      { who: 'analyst', does: ['refusedList', 'refusedRead', 'refusedEdit'], times: 8, everyMs: 6 * second },
      { who: 'analyst', does: ['refusedTeam', 'refusedAuditLogs'], times: 4, everyMs: 6 * second },
      { who: 'analyst', does: ['readUsage'], times: 10, everyMs: 3 * second },
    ],
  },
  'off-hours-admin': {
    about: 'An administrator works at night from an unknown address, and silences the audit log first',
    begins: [23, 4],
    steps: [
      { who: 'admin', from: 'stranger', does: ['logIn'], everyMs: 10 * second },
      { who: 'admin', from: 'stranger', does: ['readAuditLogs', 'silenceAuditLogs'], everyMs: 30 * second },
      { who: 'admin', from: 'stranger', does: ['editIdentityProvider', 'joinTeam'], everyMs: minute },
      { who: 'admin', from: 'stranger', does: ['createSystemAccount', 'createSystemToken'], everyMs: 2 * minute },
    ],
  },
  'token-leak': {
    about: "A pipeline's token is used from elsewhere while the pipeline goes on, until the token is withdrawn",
    steps: [
      { who: 'pipeline', does: ['listControlPlanes', 'editService'], times: 3, everyMs: 30 * second },
      { who: 'pipeline', from: 'stranger', does: ['readOrganization', 'listControlPlanes'], everyMs: 2 * second },
      { who: 'pipeline', from: 'stranger', does: ['readControlPlane'], times: 40, everyMs: second },
      { who: 'pipeline', does: ['listControlPlanes', 'editService'], times: 2, everyMs: 30 * second },
      { who: 'pipeline', from: 'stranger', does: ['editRoute', 'deleteRoute'], times: 5, everyMs: 4 * second },
      { who: 'pipeline', from: 'stranger', does: ['useExpiredToken'], times: 6, everyMs: 15 * second },
    ],
  },
  'support-visit': {
    about: 'Somebody at Kong acts for an administrator, as support does',
    steps: [
      { who: 'admin', does: ['readOrganization', 'readControlPlane'], times: 3, everyMs: minute, byKong: true },
      { who: 'admin', does: ['editService'], everyMs: 2 * minute, byKong: true },
    ],
  },
  'portal-guessing': {
    about: "A stranger guesses a customer's password at a developer portal, and gets in",
    steps: [
      { who: 'customer', from: 'stranger', does: ['mistypePortalPassword'], times: 25, everyMs: 3 * second },
      { who: 'customer', from: 'stranger', does: ['logInToPortal'], everyMs: 5 * second },
    ],
  },
} as const satisfies Record<string, Storyline>;

export type StoryName = keyof typeof storylines;
