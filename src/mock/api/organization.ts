import type { Handler } from './handler';

/** The organization of the token. */
export const getOrganization: Handler<'getOrganization'> = ({ caller: { organization } }) => ({
  id: organization.id,
  name: organization.name,
});
