// Files that options of gates name, out of the tree that the policy was read from: never out of the
// change that is judged by it.
import type { PolicyFile } from '../core/gate.ts';
import type { Tree } from '../core/ports.ts';
import type { GateSetting } from './run-gates.ts';

// The largest tokenizer.json we know of, Gemma 3's, has 33 MB.
const maxBytes = 64 * 1024 * 1024;

/**
 * By path, all that the gates of these settings ask for. Where a file can't be had, why: whether that
 * stops a gate is its own to say. `tree` is null where there is no repository.
 */
export async function readPolicyFiles(
  settings: readonly GateSetting[],
  tree: Tree | null,
): Promise<Readonly<Record<string, PolicyFile>>> {
  const paths = new Set(
    settings
      .filter(({ level, codes }) => level !== 'off' || Object.keys(codes).length > 0)
      .flatMap(({ gate, options }) => gate.files?.(options) ?? []),
  );
  const files: [string, PolicyFile][] = [];
  for (const path of [...paths].sort()) files.push([path, await readPolicyFile(path, tree)]);
  return Object.fromEntries(files);
}

async function readPolicyFile(path: string, tree: Tree | null): Promise<PolicyFile> {
  const named = JSON.stringify(path);
  if (tree === null) return { unavailable: `no repository to read ${named} from` };
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === undefined) return { unavailable: `no file ${named} at ${tree.label}` };
  // A link could lead anywhere: only regular files are read.
  const bytes = entry.type === 'file' ? await tree.read(path) : null;
  if (bytes === null) return { unavailable: `no regular file ${named} at ${tree.label}` };
  if (bytes.length <= maxBytes) return bytes;
  return { unavailable: `${named} at ${tree.label} has more than ${maxBytes} bytes` };
}
