import path from 'node:path';
import tseslint from 'typescript-eslint';

const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'The environment is read once, in libs/platform/src/config.ts.',
};

/** What a machine can say about a file by itself; the shape of the house is in architecture.spec.ts. */
export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: 'test/tsconfig.json', tsconfigRootDir: path.resolve(import.meta.dirname, '..') },
    },
    rules: {
      'max-lines': ['error', 200],
      'no-console': 'error',
      'no-restricted-properties': ['error', ENVIRONMENT],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // A method of an interface may be async for the sake of its signature.
      '@typescript-eslint/require-await': 'off',
      // `rows[0]!` says that we know there is one, whether or not the compiler asks.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  { files: ['libs/platform/src/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    // Specs read answers as they come and hand methods about.
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      'no-console': 'off',
      'max-lines': ['error', 300],
      '@typescript-eslint/no-misused-promises': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
