/** The provider's version; the build puts the package's in. */
export const version = '0.1.0';
