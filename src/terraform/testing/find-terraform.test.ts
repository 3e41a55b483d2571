import { readVersion } from './find-terraform';

it.each([
  ['Terraform v1.11.4\non linux_amd64\n', { product: 'terraform', version: '1.11.4' }],
  ['Terraform v1.16.0-rc2\n', { product: 'terraform', version: '1.16.0-rc2' }],
  ['OpenTofu v1.12.6\non linux_amd64\n', { product: 'tofu', version: '1.12.6' }],
  ['Terraform v2.0.0\n', { product: 'terraform', version: '2.0.0' }],
  ['There is a problem with the settings\n\nTerraform v1.12.0\n', { product: 'terraform', version: '1.12.0' }],
])('reads %j', (output, expected) => {
  expect(readVersion('/bin/terraform', output)).toEqual({ path: '/bin/terraform', ...expected });
});

it.each([
  ['Terraform v1.10.5\n', 'it is Terraform 1.10.5'],
  ['OpenTofu v1.9.0\n', 'it is OpenTofu 1.9.0'],
  ['Terraform v0.15.0\n', 'it is Terraform 0.15.0'],
  ['GNU bash, version 5.2\n', 'it is neither Terraform nor OpenTofu'],
])('refuses %j', (output, reason) => {
  expect(() => readVersion('/bin/terraform', output)).toThrow(
    `Cannot use "/bin/terraform" as ${reason}: ` +
      'install Terraform >= 1.11 or OpenTofu >= 1.11, or set TERRAFORM_BINARY to one',
  );
});
