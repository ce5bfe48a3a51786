import { defineConfig, type ViteUserConfig } from 'vitest/config';

const conditions = ['@boswell/source', 'node', 'import', 'default'];

const config: ViteUserConfig = defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    // A test that hangs ends some day; nothing depends on how fast the machine is.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'eval/**/*.test.ts', 'train/**/*.test.ts'],
  },
});

export default config;
