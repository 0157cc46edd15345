// Builds after an install that brought the compiler; an install without it (`--omit=dev`) is left as it is.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/typescript')) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
else console.log('equipoise: no compiler installed, nothing built');
