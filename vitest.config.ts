import { defineConfig } from 'vitest/config';

/** Snapshots are never written by a plain run: `npm run golden` (--update) writes them, and its diff is read before a commit. */
const project = (name: string, include: string, testTimeout: number) => ({
  test: { name, include: [include], testTimeout, hookTimeout: 120_000, env: { TZ: 'UTC' }, update: 'none' as const },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', 'test/**/*.test.{ts,tsx}', 30_000),
      project('golden', 'test/golden/*.golden.ts', 30_000),
      project('long', 'test/long/*.long.ts', 900_000),
      project('e2e', 'test/e2e/*.e2e.ts', 120_000),
    ],
  },
});
