import type { OrganizationOptions } from './world';

/** What a local Konnect has that nobody gave an organization. */
export const localOrganization: OrganizationOptions = { name: 'local', token: 'kpat_local_konnect' };
