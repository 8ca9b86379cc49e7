// Builds the release of a repository's HEAD into a folder, as a process of its own:
//
//   tsx build-release.ts REPOSITORY DATASET FOLDER
import { openRepository } from '../../src/adapters/git.ts';
import { openEmbedding } from '../../src/adapters/embedding.ts';
import { openReleaseFolder } from '../../src/adapters/release-folder.ts';
import { buildRelease } from '../../src/commands/release/build.ts';
import { plannedRelease, testExport } from './plain-export.ts';

const [path = '', dataset = '', folder = ''] = process.argv.slice(2);

const repository = await openRepository(path);
if (repository === null) throw new Error(`no repository in ${path}`);
await buildRelease(
  {
    tree: await repository.tree('HEAD'),
    dataset,
    planned: plannedRelease(),
    previous: null,
    folder: openReleaseFolder(folder),
    repository: 'acme/data',
    findExport: (id) => ({ ...testExport, id }),
    embedding: openEmbedding({ env: process.env, workspace: path }),
  },
  { info() {}, warn() {}, progress() {} },
);
