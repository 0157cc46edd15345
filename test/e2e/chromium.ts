import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';
import { describe, test } from 'vitest';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

function onPath(name: string): string | undefined {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

const executablePath = process.env.EQUIPOISE_CHROMIUM ?? names.map(onPath).find((path) => path !== undefined);

/** Quiet and closed: no look-ups, no updates; without a sandbox only as root, as in CI. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath as string, args });
}

/** Tests that need a browser: skipped with a reason where there is none, red where one is required. */
export function describeInChromium(name: string, body: () => void): void {
  if (executablePath !== undefined) {
    describe(name, body);
    return;
  }
  const reason = `no Chromium found (EQUIPOISE_CHROMIUM, ${names.join(', ')})`;
  if (process.env.EQUIPOISE_REQUIRE_CHROMIUM === '1') {
    test(name, () => {
      throw new Error(`${reason}, and EQUIPOISE_REQUIRE_CHROMIUM is 1`);
    });
    return;
  }
  console.log(`skipped: ${name}: ${reason}`);
  describe.skip(name, body);
}
