// Repository-relative paths with forward slashes; '' is the root.

/** `datasets/chat` of `datasets/chat/dataset.yaml`, '' at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last step of a path. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` counted from `folder`; steps of `.` are left out. */
export function joinPath(folder: string, path: string): string {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  return [...(folder === '' ? [] : [folder]), ...steps].join('/');
}
