import { toCamelCase, toPascalCase } from 'codemaker';
import fc from 'fast-check';
import { baseName, camelCase, folderName, pascalCase, propertyName } from './names';

const terraformName = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(_[a-z0-9]{1,5}){0,3}$/);

it('names are spelt in camel and Pascal case as codemaker, the writer of the official constructs, spells them', () => {
  fc.assert(
    fc.property(terraformName, (name) => {
      expect(camelCase(name)).toBe(toCamelCase(name));
      expect(pascalCase(name)).toBe(toPascalCase(name));
    }),
  );
});

it.each([
  ['log_format', 'logFormat'],
  ['get_thing', 'fetchThing'],
  ['get', 'get'],
  ['equals', 'equalTo'],
  ['node', 'nodeAttribute'],
  ['tf_resource_type', 'tfResourceTypeAttribute'],
  ['import_from', 'importFromAttribute'],
  ['constructor', 'constructor'],
])('attribute %s is property %s', (attribute, property) => {
  expect(propertyName(attribute)).toBe(property);
});

it.each([
  ['konnectaudit_webhook', 'webhook'],
  ['konnectaudit_version', 'version_resource'],
  ['other_thing', 'other_thing'],
])('type %s of provider konnectaudit is called %s', (type, name) => {
  expect(baseName(type, 'konnectaudit')).toBe(name);
});

it('a folder has hyphens, and none is called index', () => {
  expect(folderName('data_webhook_status')).toBe('data-webhook-status');
  expect(folderName('index')).toBe('index-resource');
});
