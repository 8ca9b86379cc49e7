// What GitHub's endpoints for releases, their assets, tags and repository_dispatch do beyond the
// shapes of its description. Each rule names its source.
import { createHash } from 'node:crypto';
import type { DescribedOperation, DescribedRequest } from './github-description.ts';
import {
  notFound,
  paginate,
  refusal,
  type Answer,
  type EndpointGroup,
  type Identity,
  type State,
} from './github-answers.ts';
import {
  releaseAsset,
  releaseShape,
  untaggedName,
  type StoredAsset,
  type StoredRelease,
} from './github-release-shapes.ts';

const FIRST_RELEASE_ID = 3_000_000_001;
const FIRST_ASSET_ID = 4_000_000_001;

/** Source: description of repos/upload-release-asset, "up to 1000 release assets". */
const MAX_ASSETS = 1000;

/** A repository_dispatch as the other repository's workflows get it. */
export interface StoredDispatch {
  readonly repository: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Releases as the host keeps them; tests may change them behind a client's back. */
export interface ReleaseStore {
  readonly releases: StoredRelease[];
  readonly dispatches: StoredDispatch[];
  /** Tags of immutable releases, deleted ones too: they can't be used again. */
  readonly immutableTags: Set<string>;
  /** Whether a release is immutable from its publication on. */
  readonly isImmutable: boolean;
  /** False on servers that tell no digest of an asset. */
  readonly tellsDigests: boolean;
  /** Where the bytes of assets are given out: another host. */
  storageUrl: string;
  ids: number;
}

export function createReleaseStore(options: {
  readonly immutable: boolean;
  readonly digests: boolean;
}): ReleaseStore {
  return {
    releases: [],
    dispatches: [],
    immutableTags: new Set(),
    isImmutable: options.immutable,
    tellsDigests: options.digests,
    storageUrl: '',
    ids: 0,
  };
}

export const releaseEndpoints: EndpointGroup = {
  needs: {
    'repos/list-releases': { permission: 'contents', access: 'read' },
    'repos/get-release': { permission: 'contents', access: 'read' },
    'repos/get-release-by-tag': { permission: 'contents', access: 'read' },
    'repos/create-release': { permission: 'contents', access: 'write' },
    'repos/update-release': { permission: 'contents', access: 'write' },
    'repos/list-release-assets': { permission: 'contents', access: 'read' },
    'repos/get-release-asset': { permission: 'contents', access: 'read' },
    'repos/upload-release-asset': { permission: 'contents', access: 'write' },
    'repos/delete-release-asset': { permission: 'contents', access: 'write' },
    'repos/create-dispatch-event': { permission: 'contents', access: 'write' },
    'git/get-ref': { permission: 'contents', access: 'read' },
    'git/get-tag': { permission: 'contents', access: 'read' },
  },
  handlers: {
    // Source: "Information about published releases are available to everyone. Only users with push
    // access will receive listings for draft releases."
    'repos/list-releases': (operation, request, identity, state) => {
      const all = [...state.releaseStore.releases].reverse();
      const visible = all.filter((release) => isVisible(release, identity));
      return paginate(visible, operation, request, state.url(), (release) => shape(release, state));
    },

    'repos/get-release': (operation, _request, identity, state) => {
      const release = findRelease(operation, state);
      if (release === undefined || !isVisible(release, identity)) return notFound(operation);
      return { status: 200, body: shape(release, state) };
    },

    // Source: "Get a published release with the specified tag": a draft is none, for anybody.
    'repos/get-release-by-tag': (operation, _request, _identity, state) => {
      const release = publishedAs(operation.pathParameters['tag'] ?? '', state);
      if (release === undefined) return notFound(operation);
      return { status: 200, body: shape(release, state) };
    },

    'repos/create-release': (operation, request, identity, state) => {
      const body = request.body as ReleaseBody & { tag_name: string };
      const release: StoredRelease = {
        id: FIRST_RELEASE_ID + state.releaseStore.ids++,
        tag: body.tag_name,
        target: body.target_commitish ?? 'main',
        name: body.name ?? '',
        body: body.body ?? '',
        isDraft: true,
        isPrerelease: body.prerelease === true,
        isImmutable: false,
        author: identity?.login ?? '',
        createdAt: state.timestamp(),
        publishedAt: null,
        assets: [],
      };
      const refused = body.draft === true ? undefined : publish(release, operation, state);
      if (refused !== undefined) return refused;
      state.releaseStore.releases.push(release);
      const answer = shape(release, state);
      return { status: 201, body: answer, headers: { location: String(answer['url']) } };
    },

    'repos/update-release': (operation, request, _identity, state) => {
      const release = findRelease(operation, state);
      if (release === undefined) return notFound(operation);
      const body = request.body as ReleaseBody;
      // Source: "Only release title and notes can be modified", on the page of such a release.
      const locked = [body.tag_name ?? release.tag, body.target_commitish ?? release.target];
      if (
        release.isImmutable &&
        (locked[0] !== release.tag || locked[1] !== release.target || body.draft === true)
      ) {
        return invalid(operation, 'Release', 'custom', 'tag_name', 'release is immutable');
      }
      // Source: jdx/communique#241, mongodb-js/mongosh#691: a draft's tag is lost by each PATCH that
      // does not send it again.
      if (release.isDraft) release.tag = body.tag_name ?? untaggedName(release.id);
      else release.tag = body.tag_name ?? release.tag;
      release.target = body.target_commitish ?? release.target;
      release.name = body.name ?? release.name;
      release.body = body.body ?? release.body;
      release.isPrerelease = body.prerelease ?? release.isPrerelease;
      if (release.isDraft && body.draft === false) {
        const refused = publish(release, operation, state);
        if (refused !== undefined) return refused;
      }
      return { status: 200, body: shape(release, state) };
    },

    'repos/list-release-assets': (operation, request, identity, state) => {
      const release = findRelease(operation, state);
      if (release === undefined || !isVisible(release, identity)) return notFound(operation);
      return paginate(release.assets, operation, request, state.url(), (asset) =>
        releaseAsset(asset, release, state.repository, state.url()),
      );
    },

    'repos/get-release-asset': (operation, request, identity, state) => {
      const found = findAsset(operation, state);
      if (found === undefined || !isVisible(found.release, identity)) return notFound(operation);
      const { asset, release } = found;
      // Source: "To download the asset's binary content … set Accept to application/octet-stream";
      // "API clients should handle both a 200 or 302 response".
      if (!String(request.headers['accept']).includes('application/octet-stream')) {
        const body = releaseAsset(asset, release, state.repository, state.url());
        return { status: 200, body };
      }
      const location = `${state.releaseStore.storageUrl}/storage/${asset.id}?signature=stand-in`;
      return { status: 302, body: undefined, headers: { location } };
    },

    'repos/upload-release-asset': (operation, request, identity, state) => {
      const release = findRelease(operation, state);
      if (release === undefined) return notFound(operation);
      // Source: github-community-projects/ospo-reusable-workflows#83.
      if (release.isImmutable) {
        return refusal(
          422,
          'Cannot upload assets to an immutable release.',
          operation.documentationUrl,
        );
      }
      const name = assetName(request);
      // Source: octokit/octokit.js#721; a broken upload has its name too.
      if (release.assets.some((asset) => asset.name === name)) {
        return invalid(operation, 'ReleaseAsset', 'already_exists', 'name');
      }
      if (release.assets.length === MAX_ASSETS) {
        return invalid(operation, 'ReleaseAsset', 'custom', 'release', 'too many assets');
      }
      const bytes = request.body as Buffer;
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      const asset = store(release, request, identity, state, {
        bytes,
        state: 'uploaded',
        digest: state.releaseStore.tellsDigests ? digest : null,
      });
      const body = releaseAsset(asset, release, state.repository, state.url());
      return { status: 201, body, headers: { location: String(body['url']) } };
    },

    'repos/delete-release-asset': (operation, _request, _identity, state) => {
      const found = findAsset(operation, state);
      if (found === undefined) return notFound(operation);
      const { asset, release } = found;
      if (release.isImmutable) {
        return refusal(
          422,
          'Cannot delete asset from an immutable release.',
          operation.documentationUrl,
        );
      }
      release.assets.splice(release.assets.indexOf(asset), 1);
      return { status: 204, body: undefined };
    },

    'repos/create-dispatch-event': (operation, request, _identity, state) => {
      const { owner = '', repo = '' } = operation.pathParameters;
      const body = request.body as { event_type: string; client_payload?: Record<string, unknown> };
      state.releaseStore.dispatches.push({
        repository: `${owner}/${repo}`,
        type: body.event_type,
        payload: body.client_payload ?? {},
      });
      return { status: 204, body: undefined };
    },

    'git/get-ref': (operation, _request, _identity, state) => {
      const name = `refs/${operation.pathParameters['ref']}`;
      const id = state.refs.get(name);
      if (id === undefined) return notFound(operation);
      const type = state.refs.peel(id) === id ? 'commit' : 'tag';
      const api = `${state.url()}/repos/${state.repository}/git`;
      const object = { type, sha: id, url: `${api}/${type}s/${id}` };
      return {
        status: 200,
        body: { ref: name, node_id: `REF_${name}`, url: `${api}/${name}`, object },
      };
    },

    'git/get-tag': (operation, _request, _identity, state) => {
      const id = operation.pathParameters['tag_sha'] ?? '';
      const commit = state.refs.peel(id);
      if (commit === id) return notFound(operation);
      const api = `${state.url()}/repos/${state.repository}/git`;
      return {
        status: 200,
        body: {
          node_id: `TAG_${id}`,
          tag: 'annotated',
          sha: id,
          url: `${api}/tags/${id}`,
          message: 'annotated',
          tagger: { name: 'Octocat', email: 'octocat@example.com', date: '2026-01-01T00:00:00Z' },
          object: { sha: commit, type: 'commit', url: `${api}/commits/${commit}` },
        },
      };
    },
  },
};

interface ReleaseBody {
  readonly tag_name?: string;
  readonly target_commitish?: string;
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
}

/**
 * What an upload that fails with 502 leaves behind. Source: description of
 * repos/upload-release-asset, "When an upstream failure occurs, you will receive a 502 … This may
 * leave an empty asset with a state of starter".
 */
export function leaveStarter(
  operation: DescribedOperation,
  request: DescribedRequest,
  identity: Identity | undefined,
  state: State,
): void {
  const release = findRelease(operation, state);
  if (release === undefined || release.assets.some(({ name }) => name === assetName(request))) {
    return;
  }
  store(release, request, identity, state, {
    bytes: Buffer.alloc(0),
    state: 'starter',
    digest: null,
  });
}

/** The bytes behind an address of the storage, or undefined. */
export function storedBytes(id: number, { releases }: ReleaseStore): Buffer | undefined {
  return releases.flatMap(({ assets }) => assets).find((asset) => asset.id === id)?.bytes;
}

function shape(release: StoredRelease, state: State) {
  return releaseShape(release, state.repository, state.url());
}

function isVisible({ isDraft }: StoredRelease, identity: Identity | undefined): boolean {
  return !isDraft || identity?.permissions['contents'] === 'write';
}

function findRelease(operation: DescribedOperation, state: State): StoredRelease | undefined {
  const id = Number(operation.pathParameters['release_id']);
  return state.releaseStore.releases.find((release) => release.id === id);
}

function findAsset(
  operation: DescribedOperation,
  state: State,
): { release: StoredRelease; asset: StoredAsset } | undefined {
  const id = Number(operation.pathParameters['asset_id']);
  for (const release of state.releaseStore.releases) {
    const asset = release.assets.find((one) => one.id === id);
    if (asset !== undefined) return { release, asset };
  }
  return undefined;
}

function publishedAs(tag: string, { releaseStore }: State): StoredRelease | undefined {
  return releaseStore.releases.find((release) => !release.isDraft && release.tag === tag);
}

/** Shows a release to all, or the refusal. */
function publish(
  release: StoredRelease,
  operation: DescribedOperation,
  state: State,
): Answer | undefined {
  const { tag, target } = release;
  if (publishedAs(tag, state) !== undefined) {
    return invalid(operation, 'Release', 'already_exists', 'tag_name');
  }
  // Source: the 422 quoted in github-community-projects/ospo-reusable-workflows#83.
  if (state.releaseStore.immutableTags.has(tag)) {
    return invalid(
      operation,
      'Release',
      'custom',
      'tag_name',
      'tag_name was used by an immutable release',
    );
  }
  const ref = `refs/tags/${tag}`;
  // Source: target_commitish is "unused if the Git tag already exists".
  if (state.refs.get(ref) === undefined) {
    const commit = state.refs.get(`refs/heads/${target}`) ?? target;
    try {
      if (!/^[0-9a-f]{40}$/.test(commit)) throw new Error('no commit');
      state.refs.set(ref, commit);
    } catch {
      return invalid(operation, 'Release', 'invalid', 'target_commitish');
    }
  }
  release.isDraft = false;
  release.publishedAt = state.timestamp();
  release.isImmutable = state.releaseStore.isImmutable;
  if (release.isImmutable) state.releaseStore.immutableTags.add(tag);
  return undefined;
}

/** Source: "GitHub renames asset filenames that have special characters, … leading or trailing periods". */
function assetName({ query }: DescribedRequest): string {
  const name = new URLSearchParams(query).get('name') ?? '';
  return name.replace(/[^A-Za-z0-9._-]+/g, '.').replace(/^\.+|\.+$/g, '');
}

function store(
  release: StoredRelease,
  request: DescribedRequest,
  identity: Identity | undefined,
  state: State,
  what: Pick<StoredAsset, 'bytes' | 'state' | 'digest'>,
): StoredAsset {
  const asset: StoredAsset = {
    id: FIRST_ASSET_ID + state.releaseStore.ids++,
    name: assetName(request),
    contentType: String(request.headers['content-type']),
    uploader: identity?.login ?? '',
    createdAt: state.timestamp(),
    ...what,
  };
  release.assets.push(asset);
  return asset;
}

function invalid(
  operation: DescribedOperation,
  resource: string,
  code: string,
  field: string,
  message?: string,
): Answer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource, code, field, ...(message !== undefined && { message }) }],
      documentation_url: operation.documentationUrl,
      status: '422',
    },
  };
}
