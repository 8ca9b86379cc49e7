// GitHub's endpoints for branches, commits and pull requests of releases: what they do beyond the
// shapes of the OpenAPI description. Each rule names its source.
import {
  notFound,
  paginate,
  refusal,
  type Answer,
  type EndpointGroup,
  type Handler,
  type State,
} from './github-answers.ts';
import type { DescribedOperation } from './github-description.ts';
import { loginOf, type CommitFacts, type GitObjects, type TreeChange } from './github-objects.ts';
import { pullRequest, simpleUser, type Shape, type StoredPull } from './github-shapes.ts';

const WEB = 'https://github.com';

/** Source: 422 "body is too long (maximum is 65536 characters)" of pulls/create. */
const MAX_BODY_CHARACTERS = 65_536;

export interface StoredReview {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly commit: string | null;
  readonly at: string;
}

function objectsOf(state: State): GitObjects {
  if (state.objects === undefined) throw new Error('Give the stand-in a gitFolder: git is asked');
  return state.objects;
}

function refShape(ref: string, sha: string, state: State): Shape {
  const root = `${state.url()}/repos/${state.repository}/git`;
  return {
    ref,
    node_id: `REF_${sha}`,
    url: `${root}/${ref}`,
    object: { type: 'commit', sha, url: `${root}/commits/${sha}` },
  };
}

function commitShape(commit: CommitFacts, state: State): Shape {
  const root = `${state.url()}/repos/${state.repository}/git`;
  const web = `${WEB}/${state.repository}/commit`;
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url: `${root}/commits/${commit.sha}`,
    html_url: `${web}/${commit.sha}`,
    author: commit.author,
    committer: commit.author,
    tree: { sha: commit.tree, url: `${root}/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${root}/commits/${sha}`,
      html_url: `${web}/${sha}`,
    })),
    verification: {
      verified: false,
      reason: 'unsigned',
      signature: null,
      payload: null,
      verified_at: null,
    },
  };
}

/** `commit` of the description: with the accounts that the e-mail addresses belong to. */
function listedCommit(commit: CommitFacts, state: State): Shape {
  const root = `${state.url()}/repos/${state.repository}`;
  const { sha, node_id, html_url, parents, ...inner } = commitShape(commit, state);
  const login = loginOf(commit.author.email);
  const account = login === undefined ? null : simpleUser(login, state.url());
  return {
    sha,
    node_id,
    html_url,
    parents,
    url: `${root}/commits/${commit.sha}`,
    comments_url: `${root}/commits/${commit.sha}/comments`,
    commit: { ...inner, comment_count: 0 },
    author: account,
    committer: account,
  };
}

/** A pull request as lists show it: without what only one asked for has. */
function listedPull(pull: StoredPull, state: State): Shape {
  const whole = pullRequest(pull, state.repository, state.url());
  const only = [
    ...['merged', 'mergeable', 'rebaseable', 'mergeable_state', 'merged_by', 'comments'],
    ...['review_comments', 'maintainer_can_modify', 'commits', 'additions', 'deletions'],
    'changed_files',
  ];
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !only.includes(name)));
}

function reviewShape(review: StoredReview, state: State): Shape {
  const pull = `${state.url()}/repos/${state.repository}/pulls/${review.pull}`;
  const html = `${WEB}/${state.repository}/pull/${review.pull}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: simpleUser(review.login, state.url()),
    body: '',
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: state.writers.has(review.login) ? 'COLLABORATOR' : 'NONE',
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: review.at,
    commit_id: review.commit,
  };
}

/** GitHub's 422 with one error. */
function invalidField(
  operation: DescribedOperation,
  resource: string,
  message: string,
  code = 'custom',
): Answer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource, code, message }],
      documentation_url: operation.documentationUrl,
      status: '422',
    },
  };
}

function badBody(body: string | undefined, operation: DescribedOperation): Answer | undefined {
  if (body === undefined || body.length <= MAX_BODY_CHARACTERS) return undefined;
  const message = `body is too long (maximum is ${MAX_BODY_CHARACTERS} characters)`;
  return invalidField(operation, 'PullRequest', message);
}

/** A pull request whose branches are real follows them while it is open. */
function current(pull: StoredPull, state: State): StoredPull {
  const head = state.refs.get(`refs/heads/${pull.headRef}`);
  if (state.objects === undefined || pull.state !== 'open' || head === undefined) return pull;
  pull.headSha = head;
  return pull;
}

function named(operation: DescribedOperation): string {
  return `refs/${operation.pathParameters['ref'] ?? ''}`;
}

const handlers: Readonly<Record<string, Handler>> = {
  'git/create-ref': (operation, request, _identity, state) => {
    const { ref, sha } = request.body as { ref: string; sha: string };
    const refuse = (message: string): Answer => refusal(422, message, operation.documentationUrl);
    if (!/^refs\/[^/]+\/./.test(ref)) return refuse('Reference name must start with "refs"');
    if (state.refs.get(ref) !== undefined) return refuse('Reference already exists');
    if (objectsOf(state).commit(sha) === undefined) return refuse('Object does not exist');
    state.refs.set(ref, sha);
    return { status: 201, body: refShape(ref, sha, state) };
  },

  'git/update-ref': (operation, request, _identity, state) => {
    const { sha, force } = request.body as { sha: string; force?: boolean };
    const refuse = (message: string): Answer => refusal(422, message, operation.documentationUrl);
    const present = state.refs.get(named(operation));
    if (present === undefined) return refuse('Reference does not exist');
    const objects = objectsOf(state);
    if (objects.commit(sha) === undefined) return refuse('Object does not exist');
    if (force !== true && !objects.isAncestor(present, sha)) {
      return refuse('Update is not a fast forward');
    }
    state.refs.set(named(operation), sha);
    return { status: 200, body: refShape(named(operation), sha, state) };
  },

  'git/delete-ref': (operation, _request, _identity, state) => {
    if (state.refs.get(named(operation)) === undefined) {
      return refusal(422, 'Reference does not exist', operation.documentationUrl);
    }
    state.refs.delete(named(operation));
    return { status: 204, body: undefined };
  },

  'git/create-blob': (_operation, request, _identity, state) => {
    const { content, encoding } = request.body as { content: string; encoding?: string };
    const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
    const sha = objectsOf(state).createBlob(bytes);
    const url = `${state.url()}/repos/${state.repository}/git/blobs/${sha}`;
    return { status: 201, body: { url, sha } };
  },

  'git/create-tree': (operation, request, _identity, state) => {
    const { base_tree: base, tree } = request.body as {
      base_tree?: string;
      tree: readonly TreeChange[];
    };
    const sha = objectsOf(state).createTree(base, tree);
    // Source: GitHub's answer to a path that can't be removed.
    if (sha === undefined) {
      return refusal(422, 'GitRPC::BadObjectState', operation.documentationUrl);
    }
    const url = `${state.url()}/repos/${state.repository}/git/trees/${sha}`;
    return { status: 201, body: { sha, url, tree: [], truncated: false } };
  },

  'git/create-commit': (_operation, request, identity, state) => {
    const { message, tree, parents } = request.body as {
      message: string;
      tree: string;
      parents?: readonly string[];
    };
    const objects = objectsOf(state);
    const author = identity?.login ?? '';
    const date = state.timestamp();
    const sha = objects.createCommit({ tree, parents: parents ?? [], message, author, date });
    const made = objects.commit(sha);
    if (made === undefined) throw new Error(`git lost the commit ${sha}`);
    return { status: 201, body: commitShape(made, state) };
  },

  'git/get-commit': (operation, _request, _identity, state) => {
    const found = objectsOf(state).commit(operation.pathParameters['commit_sha'] ?? '');
    if (found === undefined) return notFound(operation);
    return { status: 200, body: commitShape(found, state) };
  },

  'pulls/list': (operation, request, _identity, state) => {
    const query = new URLSearchParams(request.query);
    const wanted = query.get('state') ?? 'open';
    const [owner = ''] = state.repository.split('/');
    const head = query.get('head');
    const base = query.get('base');
    const found = [...state.pulls.values()].filter(
      (pull) =>
        (wanted === 'all' || pull.state === wanted) &&
        // Source: `head` of pulls/list, "user:ref-name"; in another form it filters nothing.
        (head?.includes(':') !== true || head === `${owner}:${pull.headRef}`) &&
        (base === null || base === pull.baseRef),
    );
    return paginate(found, operation, request, state.url(), (pull) =>
      listedPull(current(pull, state), state),
    );
  },

  'pulls/create': (operation, request, identity, state) => {
    const { title, head, base, body } = request.body as {
      title: string;
      head: string;
      base: string;
      body?: string;
    };
    const refused = badBody(body, operation);
    if (refused !== undefined) return refused;
    const [headSha, baseSha] = [head, base].map((ref) => state.refs.get(`refs/heads/${ref}`));
    const because = (message: string): Answer => invalidField(operation, 'PullRequest', message);
    if (headSha === undefined || baseSha === undefined) return because('head or base is invalid');
    const [owner = ''] = state.repository.split('/');
    const isThere = [...state.pulls.values()].some(
      (pull) => pull.state === 'open' && pull.headRef === head && pull.baseRef === base,
    );
    // Source: the 422 that peter-evans/create-pull-request looks for.
    if (isThere) return because(`A pull request already exists for ${owner}:${head}.`);
    if (objectsOf(state).isAncestor(headSha, baseSha)) {
      return because(`No commits between ${base} and ${head}`);
    }
    const pull = state.addPull({
      author: identity?.login ?? '',
      title,
      body: body ?? null,
      headRef: head,
      headSha,
      baseRef: base,
      baseSha,
      mergeSha: null,
    });
    return { status: 201, body: pullRequest(pull, state.repository, state.url()) };
  },

  'pulls/update': (operation, request, _identity, state) => {
    const pull = state.pulls.get(Number(operation.pathParameters['pull_number']));
    if (pull === undefined) return notFound(operation);
    const change = (request.body ?? {}) as Partial<Pick<StoredPull, 'title' | 'body' | 'state'>>;
    const refused = badBody(change.body ?? undefined, operation);
    if (refused !== undefined) return refused;
    current(pull, state);
    Object.assign(pull, change);
    return { status: 200, body: pullRequest(pull, state.repository, state.url()) };
  },

  'pulls/list-reviews': (operation, request, _identity, state) => {
    const number = Number(operation.pathParameters['pull_number']);
    if (!state.pulls.has(number)) return notFound(operation);
    const found = state.reviews.filter((review) => review.pull === number);
    return paginate(found, operation, request, state.url(), (review) => reviewShape(review, state));
  },

  'pulls/list-commits': (operation, request, _identity, state) => {
    const pull = state.pulls.get(Number(operation.pathParameters['pull_number']));
    if (pull === undefined) return notFound(operation);
    const { baseSha, headSha } = current(pull, state);
    const found = objectsOf(state).range(baseSha, headSha);
    return paginate(found, operation, request, state.url(), (commit) =>
      listedCommit(commit, state),
    );
  },

  'repos/get-content': (operation, request, _identity, state) => {
    const path = operation.pathParameters['path'] ?? '';
    const ref = new URLSearchParams(request.query).get('ref') ?? '';
    const found = objectsOf(state).file(ref, path);
    if (found === undefined) return notFound(operation);
    const { sha, bytes } = found;
    const root = `${state.url()}/repos/${state.repository}`;
    const url = `${root}/contents/${path}?ref=${ref}`;
    const git = `${root}/git/blobs/${sha}`;
    const html = `${WEB}/${state.repository}/blob/${ref}/${path}`;
    return {
      status: 200,
      body: {
        type: 'file',
        encoding: 'base64',
        size: bytes.length,
        name: path.split('/').at(-1),
        path,
        content: bytes.toString('base64'),
        sha,
        url,
        git_url: git,
        html_url: html,
        download_url: null,
        _links: { self: url, git, html },
      },
    };
  },

  // Source: the operation's description, "Lists the merged pull request that introduced the commit".
  'repos/list-pull-requests-associated-with-commit': (operation, request, _identity, state) => {
    const sha = operation.pathParameters['commit_sha'] ?? '';
    const objects = objectsOf(state);
    if (objects.commit(sha) === undefined) {
      const message = `No commit found for SHA: ${sha}`;
      return refusal(422, message, operation.documentationUrl);
    }
    const found = [...state.pulls.values()].filter(
      (pull) => pull.mergedCommits.includes(sha) || pull.headSha === sha,
    );
    return paginate(found, operation, request, state.url(), (pull) => listedPull(pull, state));
  },

  // Of an account that is none of the repository's, what everybody may.
  'repos/get-collaborator-permission-level': (operation, _request, _identity, state) => {
    const login = operation.pathParameters['username'] ?? '';
    const permission = state.writers.has(login) ? 'write' : state.private ? 'none' : 'read';
    const user = {
      ...simpleUser(login, state.url()),
      permissions: {
        pull: permission !== 'none',
        triage: permission === 'write',
        push: permission === 'write',
        maintain: false,
        admin: false,
      },
      role_name: permission,
    };
    return { status: 200, body: { permission, role_name: permission, user } };
  },

  // Source: "Resource not accessible by integration", what GITHUB_TOKEN is told: no permission of a
  // workflow reaches an organization's members.
  'teams/list-members-in-org': (operation, request, identity, state) => {
    if (identity?.permissions['members'] === undefined) {
      const whose = identity?.kind === 'installation' ? 'integration' : 'personal access token';
      return refusal(403, `Resource not accessible by ${whose}`, operation.documentationUrl);
    }
    const { org, team_slug: slug } = operation.pathParameters;
    const members = state.teams.get(`${org}/${slug}`);
    if (members === undefined) return notFound(operation);
    return paginate(members, operation, request, state.url(), (login) =>
      simpleUser(login, state.url()),
    );
  },
};

const contents = (access: 'read' | 'write') => ({ permission: 'contents', access }) as const;
const pulls = (access: 'read' | 'write') => ({ permission: 'pull-requests', access }) as const;
const metadata = { permission: 'contents', access: 'read' } as const;

export const pullEndpoints: EndpointGroup = {
  needs: {
    'git/create-ref': contents('write'),
    'git/update-ref': contents('write'),
    'git/delete-ref': contents('write'),
    'git/create-blob': contents('write'),
    'git/create-tree': contents('write'),
    'git/create-commit': contents('write'),
    'git/get-commit': contents('read'),
    'repos/get-content': contents('read'),
    'pulls/list': pulls('read'),
    'pulls/create': pulls('write'),
    'pulls/update': pulls('write'),
    'pulls/list-reviews': pulls('read'),
    'pulls/list-commits': pulls('read'),
    'repos/list-pull-requests-associated-with-commit': pulls('read'),
    // Every installation may read metadata, which is what this one asks for.
    'repos/get-collaborator-permission-level': metadata,
  },
  handlers,
};
