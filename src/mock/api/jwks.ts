import type { Handler } from './handler';

/** The same keys in every region. */
export const getJwks: Handler<'getJwks'> = (_, { jwks }) => jwks;
