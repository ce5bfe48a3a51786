import { defineConfig } from 'vitest/config';

const conditions = ['@boswell/source', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'eval/**/*.test.ts'],
  },
});
