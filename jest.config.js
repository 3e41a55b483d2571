/** Unit tests sit beside their file; everything that opens a socket or starts a process is in test/. */
const shared = {
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '^#(test|tools)/(.*)$': '<rootDir>/$1/$2',
    '^#(.*)$': '<rootDir>/src/$1',
    '^konnect-audit$': '<rootDir>/lib/index.ts',
    '^konnect-audit/l1/(.*)$': '<rootDir>/lib/l1/$1/index.ts',
    '^konnect-audit/mock$': '<rootDir>/src/mock/server.ts',
    '^konnect-audit/plugin$': '<rootDir>/src/terraform/tfplugin6/serve.ts',
    '^konnect-audit/plugin/bundle$': '<rootDir>/src/terraform/bundle/bundle-provider.ts',
    '^konnect-audit/plugin/protocol$': '<rootDir>/src/terraform/tfplugin6/gen/tfplugin6.ts',
    '^konnect-audit/plugin/(cty|testing)/(.*)$': '<rootDir>/src/terraform/$1/$2.ts',
    '^konnect-audit/plugin/(.*)$': '<rootDir>/src/terraform/framework/$1.ts',
    '^konnect-audit/mock/(.*)$': '<rootDir>/src/mock/testing/$1.ts',
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};

/** Projects run in this order by `npm test`: fast to slow. */
module.exports = {
  testTimeout: 120_000, // Terraform takes a second or two a command, and more beside other tests; jest knows it only here
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,lib,tools}/**/*.test.ts', '<rootDir>/test/architecture/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'cdktn', // the constructs once more, on the successor of cdktf
      testMatch: ['<rootDir>/lib/**/*.test.ts'],
      moduleNameMapper: { '^cdktf$': 'cdktn', '^cdktf/(.*)$': 'cdktn/$1', ...shared.moduleNameMapper },
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/{conformance,delivery,client,constructs}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/ui/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'acceptance',
      testMatch: ['<rootDir>/test/{acceptance,cli,examples,tools}/**/*.test.ts', '<rootDir>/examples/**/*.test.ts'],
    },
  ],
};
