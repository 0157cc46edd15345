import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../src/app/version.ts';

interface Package {
  version?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const lock: { packages: Record<string, Package> } = read('package-lock.json');
const manifest: { version: string; dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  read('package.json');
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

test('every optional dependency has an entry in the lock: a half-published binary would be missing', () => {
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      const found = Object.keys(lock.packages).some(
        (other) => other === `node_modules/${name}` || other.endsWith(`/node_modules/${name}`),
      );
      expect(found, `${name} of ${path}`).toBe(true);
    }
  }
});

test('licences are permissive; MPL only in development', () => {
  const permissive = [
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'MIT OR Apache-2.0',
    'Python-2.0',
  ];
  for (const [path, { license = 'none', dev }] of installed) {
    expect(permissive.includes(license) || (dev === true && license.includes('MPL-2.0')), `${path}: ${license}`).toBe(
      true,
    );
  }
});

test('dependencies are pinned exactly, and the lock names no host', () => {
  for (const [name, pin] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(pin, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('only esbuild has an install script', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  expect(
    scripted.every((path) => path.endsWith('node_modules/esbuild') || path.endsWith('node_modules/fsevents')),
  ).toBe(true);
});

test('the version in the code is that of the package', () => {
  expect(version).toBe(manifest.version);
});
