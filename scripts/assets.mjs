// What the compiler does not make: the help texts, rendered once so that `<command> --help` loads no schema.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
const { table } = await import(new URL('app/table.js', dist));
const { commandHelp } = await import(new URL('cli/help.js', dist));
mkdirSync(new URL('help', dist), { recursive: true });
for (const entry of table) {
  const { default: command } = await entry.load();
  writeFileSync(new URL(`help/${entry.name}.txt`, dist), commandHelp(command));
}
chmodSync(new URL('cli/main.js', dist), 0o755);
