// Runs the built command line; builds first when there is no build or a source is newer than it.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const built = statSync(new URL('dist/help/brief.txt', root), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newest = readdirSync(new URL('src', root), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .reduce((latest, entry) => Math.max(latest, statSync(`${entry.parentPath}/${entry.name}`).mtimeMs), 0);
if (newest > built) {
  process.stderr.write('equipoise: building\n');
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
await import(new URL('dist/cli/main.js', root));
