// Native ESM: the @actions packages ship no CommonJS, so Jest runs with --experimental-vm-modules
// (scripts/test.mjs sets it) and swc only strips the types.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '<rootDir>/test/helpers/transform.mjs',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', importAttributes: true },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testTimeout: 60_000,
  // By default one core is left idle: on two that is half the machine.
  maxWorkers: '100%',
  // A worker is replaced when it grew, which is soon: Node keeps the modules of every test file it ran,
  // and V8 stops compiling regular expressions well where many were compiled, so that some tests took
  // thirty times as long in an old worker as in a young one.
  workerIdleMemoryLimit: '200MB',
};
