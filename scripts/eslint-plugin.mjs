// Two lint rules of our own: who may import whom, and how files are named. eslint.config.mjs holds
// the table; the reasons stand in ARCHITECTURE.md.
import { isBuiltin } from 'node:module';
import { posix, relative, sep } from 'node:path';

/** `name` of a package or Node module without its subpath: `@a/b/c` → `@a/b`, `fs` → `node:fs`. */
function moduleName(specifier) {
  if (isBuiltin(specifier)) return specifier.startsWith('node:') ? specifier : `node:${specifier}`;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** True when a list has the module itself or a `prefix*` that covers it. */
function allowsModule(list, name) {
  return list.some((entry) =>
    entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : entry === name,
  );
}

/**
 * True when a file of a folder whose files stay apart may see another one of that folder: the list
 * sees all, and `<id>.ts` and the files of `<id>/` see those of `<id>/`.
 */
function isOwnPart(from, to) {
  const [folder, name] = from.split('/');
  const id = posix.basename(name, '.ts');
  return from === `${folder}/index.ts` || to.startsWith(`${folder}/${id}/`);
}

/** What a path from src belongs to: its folder, or the file itself without `.ts`. */
function topName(path) {
  return path.split('/')[0].replace(/\.ts$/, '');
}

/**
 * Reports an import the table does not list. Options: `{ folders, doors, apart }`, where
 * `folders[folder].ours` lists folders (`kinds`) and files (`kinds/index.ts`, `../package.json`) by
 * their path from src, and `folders[folder].modules` packages and Node modules (`@actions/*`).
 * A door `cli` is `cli.ts` with what lies in `cli/`: it may import everything but another door, and
 * nobody imports it. Files of the folders in `apart` do not import each other.
 */
const imports = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: {
      forbidden: '{{folder}} may not import {{target}}. See the import table in ARCHITECTURE.md.',
      apart: 'Files of {{folder}} do not import each other: move what they share to algorithms.',
      computed: 'Import by a plain string, so that the boundaries can be checked.',
      unknown:
        '{{folder}} is not in the import table: add it to eslint.config.mjs and ARCHITECTURE.md.',
    },
  },
  create(context) {
    const { folders, doors, apart } = context.options[0];
    const from = relative(context.cwd, context.filename).split(sep).join('/').slice('src/'.length);
    const folder = topName(from);
    const isDoor = doors.includes(folder);
    const known = isDoor || (from.includes('/') && Object.hasOwn(folders, folder));

    function problem(specifier) {
      if (!specifier.startsWith('.')) {
        const name = moduleName(specifier);
        return isDoor || allowsModule(folders[folder].modules, name)
          ? undefined
          : ['forbidden', name];
      }
      const to = posix.join(posix.dirname(from), specifier);
      const target = topName(to);
      if (doors.includes(target) && target !== folder) return ['forbidden', `src/${to}`];
      if (isDoor) return undefined;
      if (target === folder) {
        return apart.includes(folder) && !isOwnPart(from, to) ? ['apart', to] : undefined;
      }
      const { ours } = folders[folder];
      return ours.includes(target) || ours.includes(to)
        ? undefined
        : ['forbidden', posix.join('src', to)];
    }

    function check(source) {
      if (!known || source === null) return;
      if (typeof source.value !== 'string') {
        context.report({ node: source, messageId: 'computed' });
        return;
      }
      const found = problem(source.value);
      if (found === undefined) return;
      const [messageId, target] = found;
      const data = { folder: `src/${folder}`, target };
      context.report({ node: source, messageId, data });
    }

    return {
      Program(node) {
        if (!known) {
          context.report({ node, messageId: 'unknown', data: { folder: `src/${from}` } });
        }
      },
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    };
  },
};

/** Reports a file whose name is not kebab-case (dots part words like `.test`). */
const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { kebab: 'File names are kebab-case: {{name}}.' },
  },
  create(context) {
    const name = posix.basename(context.filename.split(sep).join('/'));
    return {
      Program(node) {
        if (!/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name)) {
          context.report({ node, messageId: 'kebab', data: { name } });
        }
      },
    };
  },
};

export default { meta: { name: 'heartcut' }, rules: { imports, 'file-name': fileName } };
