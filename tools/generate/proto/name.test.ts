import { propertyName } from './name';

describe('propertyName', () => {
  it.each([
    ['name', 'name'],
    ['type_name', 'typeName'],
    ['get_provider_schema_optional', 'getProviderSchemaOptional'],
    ['Error', 'error'],
  ])('calls %s %s', (name, property) => {
    expect(propertyName(name)).toBe(property);
  });
});
