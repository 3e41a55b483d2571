import { TerraformStack, Testing } from 'cdktf';
import { SecretVariable } from './secret-variable';

it('declares a variable that Terraform keeps in no plan and no state', () => {
  const stack = new TerraformStack(Testing.app(), 'stack');
  new SecretVariable(stack, 'authorization', { description: 'Header for the collector' });

  expect(JSON.parse(Testing.synth(stack))).toMatchObject({
    variable: {
      authorization: { type: 'string', sensitive: true, ephemeral: true, description: 'Header for the collector' },
    },
  });
});
