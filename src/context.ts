/** Everything with a side effect, in one place. Kernels and stages get none of it; tests replace what they need. */
export interface Context {
  /** The clock: today as a day number. Asked only where no day is given and the record has none. */
  today(): number;
  env(name: string): string | undefined;
  /** Working folder, against which relative paths are read. */
  cwd: string;
  /** Folder of the embedded record. */
  dataDir: string;
  files: Files;
  stdout(text: string): void;
  stderr(text: string): void;
}

export interface Files {
  /** Absent files are `undefined`, not an error. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** What a folder holds, sorted by name, without dot files; nothing when there is no such folder. Links are not followed. */
  entries(path: string): Promise<readonly Entry[]>;
  /** Writes whole or not at all, and never over an existing file unless told so. */
  write(path: string, text: string, options: { overwrite: boolean }): Promise<void>;
}

export interface Entry {
  name: string;
  /** `other` = a link, a pipe, a device. */
  kind: 'folder' | 'file' | 'other';
}
